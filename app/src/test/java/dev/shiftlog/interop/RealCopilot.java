package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

record RealCopilot(Clis clis) implements RealAgent {
    /** The agent's own words before each picture. */
    private static final String PICTURE_LABEL = "Attached image";

    @Override
    public String name() {
        return "copilot";
    }

    @Override
    public Resumed resume(Path home, String id, Path project, MadeUpModels models) throws IOException {
        models.take();
        Run.Result run = run(home, project, models, "--resume=" + id, "-p", PROBE, "--allow-all-tools");
        return models.take()
                .stream()
                .filter(request -> request.path().endsWith("/chat/completions"))
                .findFirst()
                .map(request -> new Resumed(run, seen(request.body())))
                .orElse(new Resumed(run, List.of()));
    }

    @Override
    public Run.Result begin(Path home, Path project, MadeUpModels models) throws IOException {
        return run(home, project, models, "-p", PROBE, "--allow-all-tools");
    }

    private Run.Result run(Path home, Path project, MadeUpModels models, String... words) throws IOException {
        Path cache = Files.createDirectories(Clis.cache().resolve("copilot"));
        Map<String, String> environment = RealAgent.environment(home);
        environment.put("XDG_CACHE_HOME", cache.toString());
        environment.put("COPILOT_OFFLINE", "true");
        environment.put("COPILOT_PROVIDER_BASE_URL", models.url() + "/v1");
        environment.put("COPILOT_PROVIDER_API_KEY", "made-up");
        // It leaves out answers that do not fit the model, so this is one with room.
        environment.put("COPILOT_MODEL", "gpt-5.4");
        environment.put("COPILOT_AUTO_UPDATE", "false");
        List<String> command = new ArrayList<>(List.of(clis.bin("copilot").toString()));
        command.addAll(List.of(words));
        return Run.start(command, environment, project, LONGEST_RESUME);
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
