package dev.shiftlog.interop;

import dev.shiftlog.agent.registry.Agents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** One agent's real program in a made-up home, ready to be used on a terminal. */
enum ShimmedAgent {
    CLAUDE("claude", "/exit", "claude --resume") {
        @Override
        void prepare(MadeUpMachine machine) throws IOException {
            Files.writeString(machine.home().resolve(".claude.json"), """
                    {"hasCompletedOnboarding": true, "theme": "dark",
                     "projects": {"%s": {"hasTrustDialogAccepted": true}},
                     "customApiKeyResponses": {"approved": ["%s"]}}
                    """.formatted(machine.project(),
                    AgentEnvironment.KEY.substring(AgentEnvironment.KEY.length() - 20)));
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
        void prepare(MadeUpMachine machine) throws IOException {
            write(machine.home().resolve(".gemini/settings.json"), RealGemini.SETTINGS);
        }
    },
    CODEX("codex", "/quit", "codex resume") {
        @Override
        void prepare(MadeUpMachine machine) throws IOException {
            write(machine.home().resolve(".codex/config.toml"), """
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
                    """.formatted(machine.models().url(), machine.project()));
        }
    },
    COPILOT("copilot -i", "/exit", "copilot --resume") {
        @Override
        void prepare(MadeUpMachine machine) throws IOException {
            write(machine.home().resolve(".copilot/config.json"),
                    "{\"trustedFolders\": [\"" + machine.project() + "\"]}");
        }
    };

    private static final String RESUME = "~/.local/bin/shiftlog session resume ";
    private final String start;
    private final String leave;
    private final String picker;

    ShimmedAgent(String start, String leave, String picker) {
        this.start = start;
        this.leave = leave;
        this.picker = picker;
    }

    /** What the agent wants to know before it lets a person in. */
    abstract void prepare(MadeUpMachine machine) throws IOException;

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Starts the plain command and says the prompt, in one go where the agent goes on with one. */
    void say(Terminal terminal, String prompt) throws IOException {
        terminal.type("clear; " + start + " '" + prompt + "'; echo \"ended with $?\"");
    }

    /** Goes on with the conversation and hands over what is logged. */
    void handOver(Terminal terminal, String id) throws IOException {
        terminal.type("clear; " + RESUME + id + " --hand-over; echo \"ended with $?\"");
    }

    /** What is typed in the agent to begin another conversation. */
    String anew() {
        return this == CODEX ? "/new" : "/clear";
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

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
