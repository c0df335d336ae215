package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.util.List;

record RealCopilot(MadeUpMachine machine) implements RealAgent {
    /** The agent's own words before each picture. */
    private static final String PICTURE_LABEL = "Attached image";

    @Override
    public Resumed resume(String id) throws IOException {
        machine.models().take();
        Run.Result run = run("--resume=" + id, "-p", PROBE, "--allow-all-tools");
        return machine.models()
                .take()
                .stream()
                .filter(request -> request.path().endsWith("/chat/completions"))
                .findFirst()
                .map(request -> new Resumed(run, seen(request.body())))
                .orElse(new Resumed(run, List.of()));
    }

    @Override
    public Run.Result begin() throws IOException {
        return run("-p", PROBE, "--allow-all-tools");
    }

    private Run.Result run(String... words) throws IOException {
        return machine.run("copilot", List.of(words));
    }

    private static List<Seen> seen(JsonObject body) {
        SeenList seen = new SeenList();
        for (Json element : body.list("messages")) {
            JsonObject message = element.asObject();
            if (message.text("role").equals("tool")) {
                seen.answered(message.text("tool_call_id"), text(message), false);
                images(seen, message);
            } else if (!message.text("role").equals("system")) {
                seen.said(message.text("role"), withoutProbe(text(message)));
                images(seen, message);
                calls(seen, message);
            }
        }
        return seen.list();
    }

    private static void calls(SeenList seen, JsonObject message) {
        for (Json call : message.list("tool_calls")) {
            JsonObject function = call.asObject().object("function");
            seen.called(call.asObject().text("id"), function.text("name"), function.text("arguments"));
        }
    }

    private static void images(SeenList seen, JsonObject message) {
        for (Json part : message.list("content")) {
            part.asObject().object("image_url").optionalText("url").ifPresent(seen::pictured);
        }
    }

    private static String text(JsonObject message) {
        StringBuilder text = new StringBuilder(message.text("content"));
        for (Json part : message.list("content")) {
            String words = part.asObject().text("text");
            text.append(words.equals(PICTURE_LABEL) ? "" : words);
        }
        return text.toString();
    }

    private static String withoutProbe(String text) {
        return text.contains(PROBE) ? "" : text;
    }
}
