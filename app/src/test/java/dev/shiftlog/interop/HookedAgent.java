package dev.shiftlog.interop;

import dev.shiftlog.hook.HookHost;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One agent's real program in a home where hooks are installed, driven through a compaction without a terminal. */
record HookedAgent(HookHost host, MadeUpMachine machine) {
    /** An agent keeps its history when a summary would not be shorter. */
    private static final String LONG = " and so on".repeat(400);
    private static final List<String> FIRST_PROMPTS = List.of("FIRST: say something" + LONG,
            "SECOND: say more" + LONG, "THIRD: and more");

    /** Settings that the agent needs before hooks go into them: how to log in, and when to compact. */
    void prepare() throws IOException {
        if (host == HookHost.GEMINI) {
            Path settings = machine.home().resolve(".gemini/settings.json");
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
        Files.createDirectories(machine.home().resolve(".codex"));
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
        machine.models().take();
        say(FIRST_PROMPTS.getFirst(), false, false);
        return machine.models().take();
    }

    /** Resumes the conversation with the probe; gives every request of it. */
    List<MadeUpModels.Request> resumeAndAsk() throws IOException {
        machine.models().take();
        say(RealAgent.PROBE, true, false);
        return machine.models().take();
    }

    /** Resumes the conversation of that id with the probe; gives every request of it. */
    List<MadeUpModels.Request> resumeAndAsk(String id) throws IOException {
        if (host == HookHost.GEMINI) {
            // It would compress the history before it sends it, as it did before.
            Path settings = machine.home().resolve(".gemini/settings.json");
            Files.writeString(settings, Files.readString(settings).replace("0.0001", "0.9"));
        }
        machine.models().take();
        start(words(RealAgent.PROBE, Optional.of(id), false));
        return machine.models().take();
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
                Files.writeString(machine.home().resolve(".gemini/trustedFolders.json"),
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
        start(List.of(words));
    }

    /** Makes the agent compact its history, then asks the probe; gives every request of the probe. */
    List<MadeUpModels.Request> compactAndAsk() throws IOException {
        if (host == HookHost.CLAUDE || host == HookHost.COPILOT) {
            say("/compact", true, false);
        }
        machine.models().take();
        say(RealAgent.PROBE, true, true);
        return machine.models().take();
    }

    /** Whether the agent's own files say that its history was compacted. */
    boolean hasCompacted() throws IOException {
        String trace = switch (host) {
            case CLAUDE -> "compact_boundary";
            case CODEX -> "\"type\":\"compacted\"";
            case GEMINI -> "Got it. Thanks for the additional context!";
            case COPILOT -> "session.compaction_complete";
        };
        try (var files = Files.walk(machine.home())) {
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
        start(words(prompt, last.filter(_ -> goOn), compacting));
    }

    private void start(List<String> words) throws IOException {
        Run.Result run = machine.run(host.word(), words);
        if (run.exit() != 0) {
            throw new IOException(host + " ended with " + run.exit() + ": " + run.output() + run.errors());
        }
    }

    /** The words of a call; an empty id is the last conversation. */
    private List<String> words(String prompt, Optional<String> id, boolean compacting) {
        List<String> words = new ArrayList<>();
        boolean isNamed = id.filter(name -> !name.isEmpty()).isPresent();
        switch (host) {
            case CLAUDE -> {
                words.addAll(List.of("-p", prompt));
                id.ifPresent(
                        name -> words.addAll(isNamed ? List.of("--resume", name) : List.of("--continue")));
            }
            case GEMINI -> {
                words.addAll(List.of("-p", prompt));
                id.ifPresent(name -> words.addAll(List.of("--resume", isNamed ? name : "latest")));
            }
            case COPILOT -> {
                id.ifPresent(name -> words.add("--resume=" + name));
                words.addAll(List.of("-p", prompt, "--allow-all-tools"));
            }
            case CODEX -> words.addAll(codex(prompt, id, compacting));
        }
        return words;
    }

    private List<String> codex(String prompt, Optional<String> id, boolean compacting) {
        // A person trusts new hooks in Codex's own dialogue; without a terminal there is only this flag.
        List<String> words = new ArrayList<>(
                List.of("exec", "--skip-git-repo-check", "--dangerously-bypass-hook-trust"));
        words.addAll(RealCodex.madeUpModel(machine.models()));
        if (compacting) {
            words.addAll(List.of("-c", "model_auto_compact_token_limit=1"));
        }
        id.ifPresent(name -> words.addAll(List.of("resume", name.isEmpty() ? "--last" : name)));
        words.add(prompt);
        return words;
    }

    private String copilotConversation() throws IOException {
        try (var conversations = Files.list(machine.home().resolve(".copilot/session-state"))) {
            return conversations.map(folder -> folder.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
