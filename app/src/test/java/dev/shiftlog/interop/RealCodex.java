package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

record RealCodex(MadeUpMachine machine) implements RealAgent {
    @Override
    public Resumed resume(String id) throws IOException {
        machine.models().take();
        Run.Result run = run("resume", id, PROBE);
        return machine.models()
                .take()
                .stream()
                .map(MadeUpModels.Request::body)
                .filter(body -> body.text("prompt_cache_key").equalsIgnoreCase(id))
                .findFirst()
                .map(body -> new Resumed(run, seen(body)))
                .orElse(new Resumed(run, List.of()));
    }

    @Override
    public Run.Result begin() throws IOException {
        return run(PROBE);
    }

    private Run.Result run(String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("exec", "--ignore-user-config", "--skip-git-repo-check"));
        command.addAll(madeUpModel(machine.models()));
        command.addAll(List.of(words));
        return machine.run("codex", command);
    }

    /** The options by which the program asks the made-up model. */
    static List<String> madeUpModel(MadeUpModels models) {
        String provider = "model_providers.made_up={name=\"made_up\",base_url=\"" + models.url()
                + "/v1\",wire_api=\"responses\",env_key=\"MADE_UP_KEY\"}";
        return List.of("-c", "model_provider=\"made_up\"", "-c", provider, "-c", "model=\"gpt-5.5\"", "-c",
                "analytics.enabled=false");
    }

    private static List<Seen> seen(JsonObject body) {
        SeenList seen = new SeenList();
        for (Json element : body.list("input")) {
            JsonObject item = element.asObject();
            switch (item.optionalText("type").orElse("message")) {
                case "message" -> message(seen, item);
                case "function_call" ->
                    seen.called(item.text("call_id"), item.text("name"), item.text("arguments"));
                case "custom_tool_call" ->
                    seen.called(item.text("call_id"), item.text("name"), Json.of(item.text("input")));
                case "function_call_output", "custom_tool_call_output" -> answered(seen, item);
                case "additional_tools" -> {}
                default -> seen.said("assistant", "[" + item.text("type") + "]");
            }
        }
        return seen.list();
    }

    private static void message(SeenList seen, JsonObject item) {
        for (Json part : item.list("content")) {
            String text = part.asObject().text("text");
            if (!item.text("role").equals("developer") && !isContext(text) && !text.equals(PROBE)) {
                seen.said(item.text("role"), text);
            }
            part.asObject().optionalText("image_url").ifPresent(seen::pictured);
        }
    }

    private static boolean isContext(String text) {
        return text.startsWith("<environment_context>") || text.startsWith("# AGENTS.md instructions");
    }

    private static void answered(SeenList seen, JsonObject item) {
        StringBuilder text = new StringBuilder(item.text("output"));
        for (Json part : item.list("output")) {
            text.append(part.asObject().text("text"));
        }
        // The model of this agent is not told apart from its text whether a call failed.
        seen.answered(item.text("call_id"), text.toString(), false);
        for (Json part : item.list("output")) {
            part.asObject().optionalText("image_url").ifPresent(seen::pictured);
        }
    }
}
