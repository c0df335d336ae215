package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

record RealGemini(MadeUpMachine machine) implements RealAgent {
    /** Settings with which it asks nothing before it starts. */
    static final String SETTINGS = """
            {"security": {"auth": {"selectedType": "gemini-api-key"}},
             "general": {"enableAutoUpdate": false}, "privacy": {"usageStatisticsEnabled": false}}
            """;

    /** What we let the model say first, and do not count among what was said. */
    private static final Seen OPENING = new Seen.Said("assistant", "Understood. I go on from there.");
    /** What Gemini itself says after results that its model had not answered. */
    private static final Seen INTERRUPTED = new Seen.Said("assistant",
            "[The previous response was interrupted before it completed.]");

    @Override
    public Resumed resume(String id) throws IOException {
        machine.models().take();
        Run.Result run = run("-p", PROBE, "--resume", id);
        return machine.models()
                .take()
                .stream()
                .filter(request -> request.path().contains(":streamGenerateContent"))
                .findFirst()
                .map(request -> new Resumed(run, seen(request.body())))
                .orElse(new Resumed(run, List.of()));
    }

    /** What its users do between two resumes; it deletes conversations on the way. */
    Run.Result list() throws IOException {
        return run("--list-sessions");
    }

    @Override
    public Run.Result begin() throws IOException {
        return run("-p", PROBE);
    }

    private Run.Result run(String... words) throws IOException {
        withSettings(machine);
        return machine.run("gemini", List.of(words));
    }

    /** It needs settings to start, unless there are some. */
    static void withSettings(MadeUpMachine machine) throws IOException {
        Path settings = machine.home().resolve(".gemini/settings.json");
        if (!Files.exists(settings)) {
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, SETTINGS);
        }
    }

    private static List<Seen> seen(JsonObject body) {
        SeenList seen = new SeenList();
        for (Json content : body.list("contents")) {
            String role = content.asObject().text("role").equals("model") ? "assistant" : "user";
            for (Json part : content.asObject().list("parts")) {
                part(seen, role, part.asObject());
            }
        }
        List<Seen> all = new ArrayList<>(seen.list());
        all.removeIf(OPENING::equals);
        if (!all.isEmpty() && all.getLast().equals(INTERRUPTED)) {
            all.removeLast();
        }
        return all;
    }

    private static void part(SeenList seen, String role, JsonObject part) {
        String text = part.text("text");
        if (!text.isEmpty() && !text.startsWith("<session_context>") && !text.equals(PROBE)) {
            seen.said(part.isTrue("thought") ? "thought" : role, text);
        }
        part.get("functionCall")
                .map(Json::asObject)
                .ifPresent(call -> seen.called(call.text("id"), call.text("name"), call.object("args")));
        part.get("functionResponse").map(Json::asObject).ifPresent(answer -> answered(seen, answer));
        part.get("inlineData").map(Json::asObject).ifPresent(data -> image(seen, data));
    }

    private static void answered(SeenList seen, JsonObject answer) {
        JsonObject response = answer.object("response");
        boolean failed = response.get("error").isPresent();
        seen.answered(answer.text("id"), response.text(failed ? "error" : "output"), failed);
        for (Json part : answer.list("parts")) {
            part.asObject().get("inlineData").map(Json::asObject).ifPresent(data -> image(seen, data));
        }
    }

    private static void image(SeenList seen, JsonObject data) {
        seen.pictured(data.text("mimeType"), data.text("data"));
    }
}
