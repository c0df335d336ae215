package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

record RealClaude(MadeUpMachine machine) implements RealAgent {
    @Override
    public Resumed resume(String id) throws IOException {
        machine.models().take();
        Run.Result run = run("-p", PROBE, "--resume", id);
        return machine.models()
                .take()
                .stream()
                .map(MadeUpModels.Request::body)
                .filter(body -> !body.list("messages").isEmpty() && !body.list("tools").isEmpty())
                .findFirst()
                .map(body -> new Resumed(run, seen(body)))
                .orElse(new Resumed(run, List.of()));
    }

    @Override
    public Run.Result begin() throws IOException {
        return run("-p", PROBE);
    }

    private Run.Result run(String... words) throws IOException {
        return machine.run("claude", List.of(words));
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
