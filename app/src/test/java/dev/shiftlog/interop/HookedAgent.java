package dev.shiftlog.interop;

import dev.shiftlog.hook.HookHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One agent's real program in a home where hooks are installed, driven through a compaction without a terminal. */
record HookedAgent(HookHost host, Clis clis, Path home, Path project, MadeUpModels models) {
    /** An agent keeps its history when a summary would not be shorter. */
    private static final String LONG = " and so on".repeat(400);
    private static final List<String> FIRST_PROMPTS = List.of("FIRST: say something" + LONG,
            "SECOND: say more" + LONG, "THIRD: and more");

    /** Settings that the agent needs before hooks go into them: how to log in, and when to compact. */
    void prepare() throws IOException {
        if (host == HookHost.GEMINI) {
            Path settings = home.resolve(".gemini/settings.json");
            Files.createDirectories(settings.getParent());
            Files.writeString(settings, """
                    {
                      "security": {"auth": {"selectedType": "gemini-api-key"}},
                      "general": {"enableAutoUpdate": false},
                      "privacy": {"usageStatisticsEnabled": false},
                      "model": {"compressionThreshold": 0.0001}
                    }
                    """);
        }
        Files.createDirectories(home.resolve(".codex"));
    }

    /** Prompts until there is something to compact; gives every request of the first prompt's model. */
    List<MadeUpModels.Request> talk() throws IOException {
        List<MadeUpModels.Request> first = begin();
        for (String prompt : FIRST_PROMPTS.subList(1, FIRST_PROMPTS.size())) {
            say(prompt, true, host == HookHost.GEMINI);
        }
        return first;
    }

    /** Says the first prompt; gives every request that it led to. */
    List<MadeUpModels.Request> begin() throws IOException {
        models.take();
        say(FIRST_PROMPTS.getFirst(), false, false);
        return models.take();
    }

    /** Resumes the conversation with the probe; gives every request of it. */
    List<MadeUpModels.Request> resumeAndAsk() throws IOException {
        models.take();
        say(RealAgent.PROBE, true, false);
        return models.take();
    }

    /** Resumes the conversation of that id with the probe; gives every request of it. */
    List<MadeUpModels.Request> resumeAndAsk(String id) throws IOException {
        if (host == HookHost.GEMINI) {
            // It would compress the history before it sends it, as it did before.
            Path settings = home.resolve(".gemini/settings.json");
            Files.writeString(settings, Files.readString(settings).replace("0.0001", "0.9"));
        }
        models.take();
        start(command(RealAgent.PROBE, Optional.of(id), false));
        return models.take();
    }

    /** Has the agent's own program check and install the plugin, as a person would. */
    void takePlugin(Path folder) throws IOException {
        String plugin = folder.toString();
        switch (host) {
            case CLAUDE -> {
                run("plugin", "validate", "--strict", plugin);
                run("plugin", "validate", "--strict", plugin + "/shiftlog");
                run("plugin", "marketplace", "add", plugin);
                run("plugin", "install", "shiftlog@shiftlog");
            }
            case CODEX -> {
                run("plugin", "marketplace", "add", plugin);
                run("plugin", "add", "shiftlog@shiftlog");
            }
            case GEMINI -> {
                run("extensions", "validate", plugin + "/shiftlog");
                Files.writeString(home.resolve(".gemini/trustedFolders.json"),
                        "{\"" + plugin + "/shiftlog\": \"TRUST_FOLDER\"}");
                run("extensions", "install", plugin + "/shiftlog", "--consent");
            }
            case COPILOT -> {
                run("plugin", "marketplace", "add", plugin);
                run("plugin", "install", "shiftlog@shiftlog");
            }
        }
    }

    private void run(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(clis.bin(host.word()).toString()));
        command.addAll(List.of(words));
        start(command);
    }

    /** Makes the agent compact its history, then asks the probe; gives every request of the probe. */
    List<MadeUpModels.Request> compactAndAsk() throws IOException {
        if (host == HookHost.CLAUDE || host == HookHost.COPILOT) {
            say("/compact", true, false);
        }
        models.take();
        say(RealAgent.PROBE, true, true);
        return models.take();
    }

    /** Whether the agent's own files say that its history was compacted. */
    boolean hasCompacted() throws IOException {
        String trace = switch (host) {
            case CLAUDE -> "compact_boundary";
            case CODEX -> "\"type\":\"compacted\"";
            case GEMINI -> "Got it. Thanks for the additional context!";
            case COPILOT -> "session.compaction_complete";
        };
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
                if (Files.readString(file).contains(trace)) {
                    return true;
                }
            }
        }
        return false;
    }

    private void say(String prompt, boolean goOn, boolean compacting) throws IOException {
        Optional<String> last = Optional.of(host == HookHost.COPILOT && goOn ? copilotConversation() : "");
        start(command(prompt, last.filter(_ -> goOn), compacting));
    }

    private void start(List<String> command) throws IOException {
        Run.Result run = Run.start(command, environment(), project, RealAgent.LONGEST_RESUME);
        if (run.exit() != 0) {
            throw new IOException(host + " ended with " + run.exit() + ": " + run.output() + run.errors());
        }
    }

    /** The words of a call; an empty id is the last conversation. */
    private List<String> command(String prompt, Optional<String> id, boolean compacting) {
        List<String> command = new ArrayList<>(List.of(clis.bin(host.word()).toString()));
        boolean isNamed = id.filter(name -> !name.isEmpty()).isPresent();
        switch (host) {
            case CLAUDE -> {
                command.addAll(List.of("-p", prompt));
                id.ifPresent(
                        name -> command.addAll(isNamed ? List.of("--resume", name) : List.of("--continue")));
            }
            case GEMINI -> {
                command.addAll(List.of("-p", prompt));
                id.ifPresent(name -> command.addAll(List.of("--resume", isNamed ? name : "latest")));
            }
            case COPILOT -> {
                id.ifPresent(name -> command.add("--resume=" + name));
                command.addAll(List.of("-p", prompt, "--allow-all-tools"));
            }
            case CODEX -> command.addAll(codex(prompt, id, compacting));
        }
        return command;
    }

    private List<String> codex(String prompt, Optional<String> id, boolean compacting) {
        // A person trusts new hooks in Codex's own dialogue; without a terminal there is only this flag.
        List<String> words = new ArrayList<>(List.of("exec", "--skip-git-repo-check",
                "--dangerously-bypass-hook-trust", "-c", "model_provider=\"made_up\"", "-c",
                "model_providers.made_up={name=\"made_up\",base_url=\"" + models.url()
                        + "/v1\",wire_api=\"responses\",env_key=\"MADE_UP_KEY\"}",
                "-c", "model=\"gpt-5.5\"", "-c", "analytics.enabled=false"));
        if (compacting) {
            words.addAll(List.of("-c", "model_auto_compact_token_limit=1"));
        }
        id.ifPresent(name -> words.addAll(List.of("resume", name.isEmpty() ? "--last" : name)));
        words.add(prompt);
        return words;
    }

    private String copilotConversation() throws IOException {
        try (var conversations = Files.list(home.resolve(".copilot/session-state"))) {
            return conversations.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = RealAgent.environment(home);
        environment.put("ANTHROPIC_BASE_URL", models.url());
        environment.put("ANTHROPIC_API_KEY", "made-up");
        environment.put("DISABLE_TELEMETRY", "1");
        environment.put("DISABLE_AUTOUPDATER", "1");
        environment.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
        environment.put("MADE_UP_KEY", "made-up");
        environment.put("CODEX_API_KEY", "made-up");
        environment.put("GOOGLE_GEMINI_BASE_URL", models.url());
        environment.put("GEMINI_API_KEY", "made-up");
        environment.put("GEMINI_CLI_TRUST_WORKSPACE", "true");
        environment.put("XDG_CACHE_HOME",
                Files.createDirectories(Clis.cache().resolve("copilot")).toString());
        environment.put("COPILOT_OFFLINE", "true");
        environment.put("COPILOT_PROVIDER_BASE_URL", models.url() + "/v1");
        environment.put("COPILOT_PROVIDER_API_KEY", "made-up");
        environment.put("COPILOT_MODEL", "gpt-4.1");
        environment.put("COPILOT_AUTO_UPDATE", "false");
        return environment;
    }
}
