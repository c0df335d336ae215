package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

record RealClaude(Clis clis) implements RealAgent {
    @Override
    public String name() {
        return "claude";
    }

    @Override
    public Resumed resume(Path home, String id, Path project, MadeUpModels models) throws IOException {
        models.take();
        Run.Result run = run(home, project, models, "-p", PROBE, "--resume", id);
        return models.take()
                .stream()
                .map(MadeUpModels.Request::body)
                .filter(body -> !body.list("messages").isEmpty() && !body.list("tools").isEmpty())
                .findFirst()
                .map(body -> new Resumed(run, seen(body)))
                .orElse(new Resumed(run, List.of()));
    }

    @Override
    public Run.Result begin(Path home, Path project, MadeUpModels models) throws IOException {
        return run(home, project, models, "-p", PROBE);
    }

    private Run.Result run(Path home, Path project, MadeUpModels models, String... words) throws IOException {
        Map<String, String> environment = RealAgent.environment(home);
        environment.put("ANTHROPIC_BASE_URL", models.url());
        environment.put("ANTHROPIC_API_KEY", "made-up");
        environment.put("DISABLE_TELEMETRY", "1");
        environment.put("DISABLE_AUTOUPDATER", "1");
        environment.put("DISABLE_ERROR_REPORTING", "1");
        environment.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
        List<String> command = new ArrayList<>(List.of(clis.bin("claude").toString()));
        command.addAll(List.of(words));
        return Run.start(command, environment, project, LONGEST_RESUME);
    }

    private static List<Seen> seen(JsonObject body) {
        SeenList seen = new SeenList();
        for (Json message : body.list("messages")) {
            String role = message.asObject().text("role");
            message.asObject().optionalText("content").ifPresent(text -> text(seen, role, text));
            for (Json block : message.asObject().list("content")) {
                block(seen, role, block.asObject());
            }
        }
        return withoutFiller(seen.list());
    }

    /** Claude Code ends a talk whose last turn is not the model's in its own words. */
    private static List<Seen> withoutFiller(List<Seen> seen) {
        List<Seen> own = List.of(new Seen.Said("user", "Continue from where you left off."),
                new Seen.Said("assistant", "No response requested."));
        List<Seen> said = new ArrayList<>(seen);
        while (!said.isEmpty() && own.contains(said.getLast())) {
            said.removeLast();
        }
        return said;
    }

    private static void block(SeenList seen, String role, JsonObject block) {
        switch (block.text("type")) {
            case "text" -> text(seen, role, block.text("text"));
            case "tool_use" -> seen.called(block.text("id"), block.text("name"), block.object("input"));
            case "tool_result" -> result(seen, block);
            case "image" -> image(seen, block);
            default -> seen.said(role, "[" + block.text("type") + "]");
        }
    }

    private static void text(SeenList seen, String role, String text) {
        if (!text.startsWith("<system-reminder>") && !text.equals(PROBE) && !role.equals("system")) {
            seen.said(role, text);
        }
    }

    private static void result(SeenList seen, JsonObject block) {
        StringBuilder text = new StringBuilder(block.text("content"));
        for (Json part : block.list("content")) {
            text.append(part.asObject().text("text"));
        }
        seen.answered(block.text("tool_use_id"), text.toString(), block.isTrue("is_error"));
        for (Json part : block.list("content")) {
            if (part.asObject().text("type").equals("image")) {
                image(seen, part.asObject());
            }
        }
    }

    private static void image(SeenList seen, JsonObject block) {
        seen.pictured(block.object("source").text("media_type"), block.object("source").text("data"));
    }
}
