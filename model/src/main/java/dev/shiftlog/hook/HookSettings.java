package dev.shiftlog.hook;

import dev.shiftlog.instruction.PlannedWrite;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of one host with our hooks in them, or without. */
public final class HookSettings {
    private static final int PATIENCE_SECONDS = 10;
    /** Codex gives a hook no more at the end of a conversation, and warns of more. */
    private static final int CODEX_END_SECONDS = 3;

    /** Whether our hooks are in a settings file. */
    public enum Presence {
        INSTALLED("installed"),
        UNTRUSTED("installed, not trusted"),
        SWITCHED_OFF("installed, switched off"),
        OTHER_COMMAND("installed, other command"),
        ABSENT("not installed"),
        UNREADABLE("not readable");

        private final String words;

        Presence(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private final HookHost host;
    private final String program;

    /** Settings whose hooks call the program that is on the PATH. */
    public HookSettings(HookHost host) {
        this(host, "shiftlog");
    }

    /** Settings whose hooks call the program of this name or path. */
    public HookSettings(HookHost host, String program) {
        this.host = host;
        this.program = program;
    }

    /** The settings with every hook that the host wants; none where they must be mended by a person first. */
    public Optional<String> with(Optional<String> settings) {
        if (settings.isEmpty() || settings.get().isBlank()) {
            return Optional.of(alone());
        }
        SettingsText text = new SettingsText(settings.get());
        if (!text.isReadable()) {
            return Optional.empty();
        }
        if (isIn(settings.get())) {
            return settings;
        }
        SettingsText edited = text.without(this::isOurs);
        for (HookEvent event : events()) {
            edited = edited.with(host.nativeName(event).orElseThrow(), JsonWriter.line(entry(event)));
        }
        return Optional.of(edited.text());
    }

    /** The settings without our hooks; none where nothing else is in them. */
    public Optional<String> without(String settings) {
        if (settings.equals(alone())) {
            return Optional.empty();
        }
        SettingsText text = new SettingsText(settings);
        return Optional.of(text.isReadable() ? text.without(this::isOurs).text() : settings);
    }

    /** Whether every hook that the host wants is in the settings as we write it now. */
    public boolean isIn(String settings) {
        SettingsText text = new SettingsText(settings);
        return settings.equals(alone()) || text.isReadable() && events().stream()
                .allMatch(
                        event -> text.entries(host.nativeName(event).orElseThrow())
                                .contains(JsonWriter.line(entry(event))));
    }

    /** Whether any hook of ours is in the settings, also one of an earlier version. */
    public boolean isPartlyIn(String settings) {
        SettingsText text = new SettingsText(settings);
        return text.isReadable()
                && text.events()
                        .stream()
                        .flatMap(event -> text.entries(event).stream())
                        .anyMatch(this::isOurs);
    }

    /** The writes that bring our hooks into the file; none where they are there already. */
    public List<PlannedWrite> installing(Path file) throws IOException {
        return new HookPlan(this, file).install();
    }

    /** The writes that take our hooks out of the file again. */
    public List<PlannedWrite> removing(Path file) throws IOException {
        return new HookPlan(this, file).uninstall();
    }

    /** How our hooks stand in the file. */
    public Presence in(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Presence.ABSENT;
        }
        String text = Files.readString(file, StandardCharsets.ISO_8859_1);
        if (isIn(text)) {
            return isCodex() ? inCodex(file) : Presence.INSTALLED;
        }
        if (!text.isBlank() && !new SettingsText(text).isReadable()) {
            return Presence.UNREADABLE;
        }
        return isPartlyIn(text) ? Presence.OTHER_COMMAND : Presence.ABSENT;
    }

    boolean isCodex() {
        return host == HookHost.CODEX;
    }

    /** Codex runs hooks only where config.toml says so, and only those that a person trusts. */
    private static Presence inCodex(Path file) throws IOException {
        CodexConfig config = new CodexConfig(HookPlan.content(CodexConfig.beside(file)).orElse(""));
        return config.switchesHooksOff()
                ? Presence.SWITCHED_OFF
                : config.trusts(file) ? Presence.INSTALLED : Presence.UNTRUSTED;
    }

    private boolean isOurs(String entry) {
        return entry.contains("shiftlog") && entry.contains(" hook ")
                && entry.contains("--host " + host.word());
    }

    private List<HookEvent> events() {
        List<HookEvent> events = new ArrayList<>();
        for (HookEvent event : HookEvent.values()) {
            if (host.wants(event)) {
                events.add(event);
            }
        }
        return events;
    }

    /** Settings that hold nothing but our hooks; a plugin of the host has the same document. */
    public String alone() {
        JsonObject.Builder hooks = JsonObject.EMPTY.edit();
        for (HookEvent event : events()) {
            hooks.with(host.nativeName(event).orElseThrow(), new JsonArray(List.of(entry(event))));
        }
        JsonObject.Builder document = JsonObject.EMPTY.edit();
        if (host == HookHost.COPILOT) {
            document.with("version", 1);
        }
        return JsonWriter.indented(document.with("hooks", hooks.build()).build()) + "\n";
    }

    private JsonObject entry(HookEvent event) {
        if (host == HookHost.COPILOT) {
            return JsonObject.with("type", "command")
                    .with("bash", command(event))
                    .with("timeoutSec", PATIENCE_SECONDS)
                    .build();
        }
        JsonObject.Builder call = JsonObject.EMPTY.edit();
        if (host == HookHost.GEMINI) {
            call.with("name", "shiftlog-" + event.word());
        }
        call.with("type", "command").with("command", command(event)).with("timeout", timeout(event));
        JsonObject.Builder entry = JsonObject.EMPTY.edit();
        boolean afterClear = event == HookEvent.SESSION_START && host != HookHost.GEMINI;
        if (afterClear) {
            entry.with("matcher", "startup|resume|compact");
        }
        Json calls = new JsonArray(List.of(call.build()));
        return entry.with("hooks", calls).build();
    }

    private int timeout(HookEvent event) {
        if (host == HookHost.GEMINI) {
            return PATIENCE_SECONDS * 1000;
        }
        boolean codexEnd = host == HookHost.CODEX && event == HookEvent.SESSION_END;
        return codexEnd ? CODEX_END_SECONDS : PATIENCE_SECONDS;
    }

    /** A call that stays silent where the program is not installed, for settings that others share. */
    private String command(HookEvent event) {
        String quoted = program.matches("[A-Za-z0-9_./+-]+")
                ? program
                : "'" + program.replace("'", "'\\''") + "'";
        return "command -v " + quoted + " >/dev/null 2>&1 && " + quoted + " hook " + event.word() + " --host "
                + host.word() + " || true";
    }
}
