package dev.shiftlog.interop;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** An environment in which every agent asks the made-up model, and nothing of the person who runs the tests is left. */
final class AgentEnvironment {
    /** Long enough to have the part by which Claude Code's settings name an approved key. */
    static final String KEY = "made-up-key-0000000000000000000000";

    private AgentEnvironment() {}

    static Map<String, String> of(Clis clis, Path home, MadeUpModels models) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", clis.bin() + ":" + nodeFolder() + ":/usr/local/bin:/usr/bin:/bin");
        environment.put("HOME", home.toString());
        environment.put("TERM", "xterm-256color");
        environment.put("LANG", "C.UTF-8");
        environment.put("TZ", "UTC");
        claude(environment, models);
        gemini(environment, models);
        codex(environment);
        copilot(environment, models);
        return environment;
    }

    private static void claude(Map<String, String> environment, MadeUpModels models) {
        environment.put("ANTHROPIC_BASE_URL", models.url());
        environment.put("ANTHROPIC_API_KEY", KEY);
        environment.put("DISABLE_TELEMETRY", "1");
        environment.put("DISABLE_AUTOUPDATER", "1");
        environment.put("DISABLE_ERROR_REPORTING", "1");
        environment.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
    }

    private static void gemini(Map<String, String> environment, MadeUpModels models) {
        environment.put("GOOGLE_GEMINI_BASE_URL", models.url());
        environment.put("GEMINI_API_KEY", KEY);
        environment.put("GEMINI_CLI_TRUST_WORKSPACE", "true");
    }

    private static void codex(Map<String, String> environment) {
        environment.put("MADE_UP_KEY", KEY);
        environment.put("CODEX_API_KEY", KEY);
    }

    private static void copilot(Map<String, String> environment, MadeUpModels models) {
        environment.put("COPILOT_OFFLINE", "true");
        environment.put("COPILOT_PROVIDER_BASE_URL", models.url() + "/v1");
        environment.put("COPILOT_PROVIDER_API_KEY", KEY);
        // It leaves out answers that do not fit the model, so this is one with room.
        environment.put("COPILOT_MODEL", "gpt-5.4");
        environment.put("COPILOT_AUTO_UPDATE", "false");
    }

    private static String nodeFolder() {
        for (String folder : System.getenv("PATH").split(":")) {
            if (Path.of(folder, "node").toFile().canExecute()) {
                return folder;
            }
        }
        return "/usr/bin";
    }
}
