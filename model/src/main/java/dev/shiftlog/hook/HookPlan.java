package dev.shiftlog.hook;

import dev.shiftlog.instruction.PlannedWrite;
import dev.shiftlog.instruction.PlannedWrite.Delete;
import dev.shiftlog.instruction.PlannedWrite.Leave;
import dev.shiftlog.instruction.PlannedWrite.Replace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What installing or removing the hooks of a host would do to its settings. */
final class HookPlan {
    private static final String BACKUP = ".before-shiftlog";

    private final HookSettings settings;
    private final Path file;
    private final Path backup;

    HookPlan(HookSettings settings, Path file) {
        this.settings = settings;
        this.file = file;
        this.backup = backupOf(file);
    }

    /** The writes that bring our hooks in; none where they are there already. */
    List<PlannedWrite> install() throws IOException {
        Optional<String> before = content(file);
        Optional<String> after = settings.with(before);
        if (after.isEmpty()) {
            return List.of(unreadable());
        }
        if (after.equals(before)) {
            return switchingOn();
        }
        List<PlannedWrite> writes = new ArrayList<>(switchingOn());
        if (before.isPresent() && !settings.isPartlyIn(before.get())) {
            writes.add(new Replace(backup, content(backup), before.get(), "the settings as they were"));
        }
        writes.add(new Replace(file, before, after.get(), "with our hooks"));
        return writes;
    }

    /** The writes that take our hooks out; where nothing else was changed since, the old bytes come back. */
    List<PlannedWrite> uninstall() throws IOException {
        Optional<String> now = content(file);
        if (now.isEmpty()) {
            return List.of();
        }
        if (!new SettingsText(now.get()).isReadable()) {
            return List.of(unreadable());
        }
        Optional<String> old = content(backup);
        List<PlannedWrite> writes = new ArrayList<>();
        boolean untouched = old.isPresent() && settings.with(old).equals(now);
        Optional<String> rest = untouched ? old : settings.without(now.get());
        if (rest.equals(now)) {
            return List.of();
        }
        if (rest.isPresent()) {
            writes.add(new Replace(file, now, rest.get(), "without our hooks"));
        } else {
            writes.add(new Delete(file, now.get(), "nothing but our hooks is in it"));
            writes.addAll(forgettingTrust());
        }
        old.ifPresent(kept -> writes.add(new Delete(backup, kept, "the backup is not needed any more")));
        return writes;
    }

    /** Codex runs no hooks while its config.toml says so. */
    private List<PlannedWrite> switchingOn() throws IOException {
        Path config = CodexConfig.beside(file);
        Optional<String> text = settings.isCodex() ? content(config) : Optional.empty();
        if (text.isEmpty() || !new CodexConfig(text.get()).switchesHooksOff()) {
            return List.of();
        }
        Path kept = backupOf(config);
        return List.of(new Replace(kept, content(kept), text.get(), "the configuration as it was"),
                new Replace(config, text, new CodexConfig(text.get()).switchedOn().text(),
                        "with hooks switched on"));
    }

    /** What a person trusted in a file that is gone would be kept in config.toml for ever; a switch of ours goes back. */
    private List<PlannedWrite> forgettingTrust() throws IOException {
        Path config = CodexConfig.beside(file);
        Optional<String> text = settings.isCodex() ? content(config) : Optional.empty();
        if (text.isEmpty()) {
            return List.of();
        }
        Optional<String> old = content(backupOf(config));
        CodexConfig rest = new CodexConfig(text.get()).withoutTrust(file);
        CodexConfig after = old.isPresent() ? rest.switchedOff() : rest;
        List<PlannedWrite> writes = new ArrayList<>();
        if (!after.text().equals(text.get())) {
            writes.add(new Replace(config, text, after.text(), "without what was trusted there"));
        }
        old.ifPresent(kept -> writes
                .add(new Delete(backupOf(config), kept, "the backup is not needed any more")));
        return writes;
    }

    private static Path backupOf(Path file) {
        return file.resolveSibling(file.getFileName() + BACKUP);
    }

    private PlannedWrite unreadable() {
        return new Leave(file, "is no settings file that can be read; mend it, then try again");
    }

    /** The bytes of the file, one character each, because its encoding is the host's business. */
    static Optional<String> content(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }
}
