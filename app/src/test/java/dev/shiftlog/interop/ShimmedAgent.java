package dev.shiftlog.interop;

import dev.shiftlog.agent.registry.Agents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** One agent's real program in a made-up home, ready to be used on a terminal. */
enum ShimmedAgent {
    CLAUDE("claude", "/exit", "claude --resume") {
        @Override
        void prepare(Path home, Path project, String models) throws IOException {
            Files.writeString(home.resolve(".claude.json"), """
                    {"hasCompletedOnboarding": true, "theme": "dark",
                     "projects": {"%s": {"hasTrustDialogAccepted": true}},
                     "customApiKeyResponses": {"approved": ["%s"]}}
                    """.formatted(project, KEY.substring(KEY.length() - 20)));
        }
    },
    GEMINI("gemini", "/quit", "") {
        @Override
        void say(Terminal terminal, String prompt) throws IOException {
            open(terminal, "gemini");
            terminal.type(prompt);
        }

        @Override
        void handOver(Terminal terminal, String id) throws IOException {
            terminal.run(RESUME + id + " --hand-over", "answers a first prompt without the turns before");
            open(terminal, RESUME + id);
            terminal.type("@.stitch/context.md go on");
        }

        private void open(Terminal terminal, String command) throws IOException {
            terminal.run(command + "; echo \"ended with $?\"", "Type your message");
        }

        @Override
        void prepare(Path home, Path project, String models) throws IOException {
            write(home.resolve(".gemini/settings.json"), """
                    {"security": {"auth": {"selectedType": "gemini-api-key"}},
                     "general": {"enableAutoUpdate": false}, "privacy": {"usageStatisticsEnabled": false}}
                    """);
        }
    },
    CODEX("codex", "/quit", "codex resume") {
        @Override
        void prepare(Path home, Path project, String models) throws IOException {
            write(home.resolve(".codex/config.toml"), """
                    model_provider = "made_up"
                    model = "gpt-5.5"
                    [model_providers.made_up]
                    name = "made_up"
                    base_url = "%s/v1"
                    wire_api = "responses"
                    env_key = "MADE_UP_KEY"
                    [features]
                    daemon_auto_start = false
                    [analytics]
                    enabled = false
                    [notice.model_migrations]
                    "gpt-5.5" = "gpt-6-sol"
                    [projects."%s"]
                    trust_level = "trusted"
                    """.formatted(models, project));
        }
    },
    COPILOT("copilot -i", "/exit", "copilot --resume") {
        @Override
        void prepare(Path home, Path project, String models) throws IOException {
            write(home.resolve(".copilot/config.json"), "{\"trustedFolders\": [\"" + project + "\"]}");
        }
    };

    private static final String RESUME = "~/.local/bin/shiftlog session resume ";
    private static final String KEY = "made-up-key-0000000000000000000000";
    private final String start;
    private final String leave;
    private final String picker;

    ShimmedAgent(String start, String leave, String picker) {
        this.start = start;
        this.leave = leave;
        this.picker = picker;
    }

    /** What the agent wants to know before it lets a person in. */
    abstract void prepare(Path home, Path project, String models) throws IOException;

    String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Starts the plain command and says the prompt, in one go where the agent goes on with one. */
    void say(Terminal terminal, String prompt) throws IOException {
        terminal.type("clear; " + start + " '" + prompt + "'; echo \"ended with $?\"");
    }

    /** Goes on with the conversation and hands over what is logged. */
    void handOver(Terminal terminal, String id) throws IOException {
        terminal.type("clear; " + RESUME + id + " --hand-over; echo \"ended with $?\"");
    }

    /** What is typed to leave the agent. */
    String leave() {
        return leave;
    }

    /** The agent's own list of its conversations here; nothing where looking at it changes them. */
    String picker() {
        return picker;
    }

    /** The options by which the agent's own flags ask for something else. */
    String version() {
        return Agents.named(id()).orElseThrow().launching().program() + " --version";
    }

    static Map<String, String> environment(Path home, Path clis, MadeUpModels models) throws IOException {
        Map<String, String> environment = RealAgent.environment(home);
        environment.put("PATH", home.resolve(".local/share/shiftlog/shims") + ":" + clis + ":"
                + environment.get("PATH"));
        environment.put("SHELL", "/bin/sh");
        environment.put("ANTHROPIC_BASE_URL", models.url());
        environment.put("ANTHROPIC_API_KEY", KEY);
        environment.put("DISABLE_TELEMETRY", "1");
        environment.put("DISABLE_AUTOUPDATER", "1");
        environment.put("CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC", "1");
        environment.put("MADE_UP_KEY", KEY);
        environment.put("GOOGLE_GEMINI_BASE_URL", models.url());
        environment.put("GEMINI_API_KEY", KEY);
        environment.put("GEMINI_CLI_TRUST_WORKSPACE", "true");
        environment.put("XDG_CACHE_HOME",
                Files.createDirectories(Clis.cache().resolve("copilot")).toString());
        environment.put("COPILOT_OFFLINE", "true");
        environment.put("COPILOT_PROVIDER_BASE_URL", models.url() + "/v1");
        environment.put("COPILOT_PROVIDER_API_KEY", KEY);
        environment.put("COPILOT_MODEL", "gpt-4.1");
        environment.put("COPILOT_AUTO_UPDATE", "false");
        return environment;
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
