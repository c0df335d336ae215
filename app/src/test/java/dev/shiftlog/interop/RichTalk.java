package dev.shiftlog.interop;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.agent.ToolMap.Canonical;
import dev.shiftlog.agent.ToolMap.Named;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A conversation with everything that is hard: letters of all kinds, calls at once, a failure, an empty
 * output, one of 200 KB, pictures, thoughts, a compaction, tools that others have and tools that they
 * do not have.
 */
final class RichTalk {
    static final String PICTURE = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    /** One thing that happens. */
    sealed interface Step {
        /** What was said before stands for the summary alone. */
        record Compacted(String summary) implements Step {}

        record Prompt(String text, boolean picture) implements Step {}

        /** The model thinks, speaks and calls; each may be empty. */
        record Answer(String thought, String text, List<Call> calls) implements Step {}
    }

    record Call(Named tool, String output, boolean failed, boolean picture) {}

    private RichTalk() {}

    static List<Step> steps(ToolMap tools) {
        Tools own = new Tools(tools);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step.Prompt("An early question that only the summary remembers", false));
        steps.add(answer("An early answer"));
        steps.add(new Step.Compacted("Summary: we spoke of apples and of «pears»."));
        steps.add(new Step.Prompt("Schau dir bitte «main.py» an — 日本語 🚀 \"quoted\" \\ back\tslash", false));
        steps.add(new Step.Answer("I should look before I leap.", "I will look around. ✨", List.of(
                call(own.shell("ls -la", "List files"), "total 2\nmain.py\nREADME.md\n"),
                call(own.read("/srv/app/main.py", 10, 20), "def main():\n    print('héllo')\n"),
                call(own.search("def \\w+", "/srv/app"), "main.py:1:def main():"))));
        steps.add(new Step.Answer("", "", List.of(
                new Call(own.shell("false", "Fail"), "Exit code 1\nboom: ünexpected", true, false))));
        steps.add(new Step.Answer("", "That failed; once more.",
                List.of(call(own.shell("true", "Nothing"), ""))));
        steps.add(new Step.Answer("Long output ahead.", "",
                List.of(call(own.shell("seq 1 35000", "Count"), numbers()))));
        steps.add(new Step.Answer("", "Now I write.", List.of(
                call(own.write("/srv/app/new.py", "import os\n\nprint('ok')\n"), "File created"),
                call(own.write("/srv/app/bare.txt", "no line end"), "File created"),
                call(own.edit("/srv/app/main.py", "print('héllo')", "print('hello')\nreturn 0"),
                        "File edited"))));
        steps.add(new Step.Answer("", "", List.of(
                call(own.fetch("https://example.com/doc?x=1", "What does it say?"), "It says: 42"),
                call(own.plan(), "Plan updated"),
                call(own.subAgent(), "The tests pass."),
                call(new Named("mcp__db__query",
                        JsonObject.with("sql", "select '1'").with("limit", 5).build()),
                        "[{\"x\": 1}]"))));
        steps.add(answer("All of that is done."));
        steps.add(new Step.Prompt("What is in this picture?", true));
        steps.add(new Step.Answer("", "Let me open another one.", List.of(
                new Call(own.read("/srv/app/logo.png", 0, 0), "A picture follows", false, true))));
        steps.add(answer("A red dot. ✅ Fin."));
        return List.copyOf(steps);
    }

    private static Step answer(String text) {
        return new Step.Answer("", text, List.of());
    }

    private static Call call(Named tool, String output) {
        return new Call(tool, output, false, false);
    }

    /** 203,894 characters. */
    private static String numbers() {
        StringBuilder numbers = new StringBuilder();
        for (int i = 1; i <= 35_000; i++) {
            numbers.append(i).append('\n');
        }
        return numbers.toString();
    }

    /** The calls in the words of one agent; a tool that it does not have gets a made-up name. */
    private record Tools(ToolMap map) {
        Named shell(String command, String description) {
            return named(ToolKind.SHELL,
                    JsonObject.with("command", command).with("description", description));
        }

        Named read(String path, long offset, long limit) {
            JsonObject.Builder arguments = JsonObject.with("path", path);
            return named(ToolKind.READ,
                    limit == 0 ? arguments : arguments.with("offset", offset).with("limit", limit));
        }

        Named search(String pattern, String path) {
            return named(ToolKind.SEARCH, JsonObject.with("pattern", pattern).with("path", path));
        }

        Named write(String path, String content) {
            return named(ToolKind.WRITE, JsonObject.with("path", path).with("content", content));
        }

        Named edit(String path, String old, String changed) {
            return named(ToolKind.EDIT, JsonObject.with("path", path).with("old", old).with("new", changed));
        }

        Named fetch(String url, String prompt) {
            return named(ToolKind.FETCH, JsonObject.with("url", url).with("prompt", prompt));
        }

        Named subAgent() {
            return named(ToolKind.SUB_AGENT, JsonObject.with("description", "Run tests")
                    .with("prompt", "Run all tests")
                    .with("agent", "general"));
        }

        Named plan() {
            Json first = JsonObject.with("title", "Read").with("status", "done").build();
            Json second = JsonObject.with("title", "Write").with("status", "in-progress").build();
            return named(ToolKind.PLAN, JsonObject.with("steps", new JsonArray(List.of(first, second))));
        }

        private Named named(ToolKind kind, JsonObject.Builder arguments) {
            JsonObject built = arguments.build();
            return map.fromCanonical(new Canonical(kind, built))
                    .orElse(new Named("mcp__files__" + kind.name().toLowerCase(Locale.ROOT),
                            built));
        }
    }
}
