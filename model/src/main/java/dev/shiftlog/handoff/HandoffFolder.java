package dev.shiftlog.handoff;

import dev.shiftlog.disk.FolderLock;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The handoffs of one project: writing them, closing them, finding them again. */
public final class HandoffFolder {
    public static final String NAME = ".agent-history";
    static final String LATEST = "LATEST.md";
    static final String INDEX = "INDEX.yaml";
    static final String PROMPT = "RESUME_PROMPT.txt";
    static final String DECISIONS = "DECISIONS.md";
    static final String SESSIONS = "sessions";
    private static final String LOCK = ".lock";
    private static final long PATIENCE_MILLIS = 30_000;
    private static final Duration OFTEN = Duration.ofMinutes(30);

    private final Path folder;

    public HandoffFolder(Path projectRoot) {
        this.folder = projectRoot.toAbsolutePath().normalize().resolve(NAME);
    }

    public Path path() {
        return folder;
    }

    public boolean exists() {
        return Files.isDirectory(folder);
    }

    /** One handed-over session, as the index tells of it. */
    public record Archived(String session, String file, String date, String status, String goal, String agent,
            String branch, String commit, String nextAction, String supersedes) {}

    /** The handed-over sessions, newest first; an index that cannot be read holds none, which the check names. */
    public List<Archived> newestFirst() throws IOException {
        return HandoffList.newestFirst(this);
    }

    /** The text of an archived handoff, named as seen from the folder. */
    public String document(String file) throws IOException, HandoffException {
        return HandoffList.document(this, file);
    }

    /** What became of a handoff that was to be written. */
    public sealed interface Answer {
        /** It is archived; the file is named as seen from the folder. */
        record Written(Handoff handoff, String file, List<String> warnings) implements Answer {
            public Written {
                warnings = List.copyOf(warnings);
            }
        }

        /** It is not good enough; nothing was written. */
        record Refused(List<String> flaws) implements Answer {
            public Refused {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /** What is broken in its files or between them, one sentence each; with the archives where asked. */
    public List<String> problems(boolean withArchives) throws IOException {
        return HandoffCheck.problems(this, withArchives);
    }

    /** What the latest handoff should not tell, by kind. */
    public List<String> leaks() throws IOException {
        return HandoffCheck.leaks(this);
    }

    /** Archives the handoff and points everything to it, unless it is flawed. */
    public Answer create(Handoff handoff, boolean allowFlaggedFirstAction)
            throws IOException, HandoffException {
        List<Flaw> flaws = HandoffRules.flaws(handoff);
        List<String> warnings = new ArrayList<>();
        if (allowFlaggedFirstAction) {
            flaws.stream().filter(Flaw::isAboutFirstAction).map(Flaw::message).forEach(warnings::add);
            flaws.removeIf(Flaw::isAboutFirstAction);
        }
        if (!flaws.isEmpty()) {
            return new Answer.Refused(flaws.stream().map(Flaw::message).toList());
        }
        FileBatch.refuseSymlinks(folder, LOCK);
        try (FolderLock _ = lock()) {
            return write(handoff, warnings);
        }
    }

    private Answer write(Handoff handoff, List<String> warnings) throws IOException, HandoffException {
        FileBatch.finish(folder);
        HandoffIndex index = index();
        String document = handoff.render();
        String file = new Archive(folder).fileFor(handoff, document);
        warnings.addAll(warnings(handoff, index));
        FileBatch batch = new FileBatch(folder).with(file, document)
                .with(LATEST, document)
                .with(PROMPT, ResumePrompt.of(handoff))
                .with(INDEX, index.with(handoff, file).render());
        if (!handoff.texts("decisions").isEmpty()) {
            batch.with(DECISIONS, DecisionLog.with(readOrEmpty(DECISIONS), handoff));
        }
        batch.write();
        return new Answer.Written(handoff, file, warnings);
    }

    private static List<String> warnings(Handoff handoff, HandoffIndex index) {
        List<String> warnings = new ArrayList<>();
        String supersedes = handoff.text("supersedes");
        if (!supersedes.isBlank() && index.session(supersedes).isEmpty()) {
            warnings.add("supersedes references unknown session id '" + supersedes
                    + "' (not in INDEX.yaml sessions[])");
        }
        sinceLast(handoff, index).filter(age -> age.compareTo(OFTEN) < 0)
                .ifPresent(
                        age -> warnings.add("you wrote a handoff " + age.toMinutes()
                                + " minutes ago \u2014 is this session actually bloated?"));
        for (SecretKind kind : leaks(handoff)) {
            warnings.add("possible leak in handoff: " + kind.label() + "; write it again with --redact");
        }
        return warnings;
    }

    /** What must not leave the machine; that the handoff names its own project's folder is its purpose. */
    static List<SecretKind> leaks(Handoff handoff) {
        Handoff content = new Handoff(
                handoff.fields().edit().without("project_root").without("repo_root").build(),
                handoff.narrative());
        return Secrets.kinds(content.render());
    }

    private static Optional<Duration> sinceLast(Handoff handoff, HandoffIndex index) {
        Optional<OffsetDateTime> last = index.session(index.text("latest_session"))
                .flatMap(entry -> time(HandoffIndex.textIn(entry, "generated_at")));
        Optional<OffsetDateTime> now = time(handoff.text("generated_at"));
        return last.isPresent() && now.isPresent()
                ? Optional.of(Duration.between(last.get(), now.get())).filter(age -> !age.isNegative())
                : Optional.empty();
    }

    private static Optional<OffsetDateTime> time(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text.strip().replace(' ', 'T')));
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** Sets the status of a session, by default of the latest; the archive stays as it is. */
    public String close(Optional<String> session, String status) throws IOException, HandoffException {
        if (!Files.isRegularFile(folder.resolve(INDEX), LinkOption.NOFOLLOW_LINKS)) {
            throw new HandoffException("no INDEX.yaml to update at " + NAME + "/" + INDEX);
        }
        try (FolderLock _ = lock()) {
            FileBatch.finish(folder);
            HandoffIndex index = index();
            String id = session.orElse(index.text("latest_session"));
            if (index.session(id).isEmpty()) {
                throw new HandoffException(
                        "unknown session id '" + id + "': not found in INDEX.yaml sessions[]");
            }
            new FileBatch(folder).with(INDEX, index.closed(id, status).render()).write();
            return id;
        }
    }

    /** The text for the next agent, as its file holds it. */
    public byte[] resumePrompt() throws IOException, HandoffException {
        Path prompt = folder.resolve(PROMPT);
        if (!Files.isRegularFile(prompt)) {
            throw new HandoffException(
                    "no " + NAME + "/" + PROMPT + " found; write one with: shiftlog handoff create");
        }
        return Files.readAllBytes(prompt);
    }

    /** The latest handoff, where there is one. */
    public Optional<Handoff> latest() throws IOException, HandoffException {
        Path latest = folder.resolve(LATEST);
        return Files.isRegularFile(latest)
                ? Optional.of(Handoff.parse(Utf8.read(latest, LATEST)))
                : Optional.empty();
    }

    /** The index, whole even where an earlier call was broken off; an absent one is empty. */
    HandoffIndex index() throws IOException, HandoffException {
        String text = readOrEmpty(INDEX);
        try {
            return text.isBlank() ? HandoffIndex.EMPTY : HandoffIndex.parse(text);
        } catch (HandoffException broken) {
            throw new HandoffException(
                    INDEX + ": " + broken.getMessage() + "; mend " + NAME + "/" + INDEX + ", then try again",
                    broken);
        }
    }

    String readOrEmpty(String name) throws IOException, HandoffException {
        Path file = folder.resolve(name);
        return Files.isRegularFile(file) ? Utf8.read(file, name) : "";
    }

    /** Finishes what a killed call began, where this process may write. */
    void recover() throws IOException {
        if (FileBatch.isBrokenOff(folder) && Files.isWritable(folder)) {
            try (FolderLock _ = lock()) {
                FileBatch.finish(folder);
            }
        }
    }

    private FolderLock lock() throws IOException {
        return FolderLock.take(folder.resolve(LOCK), PATIENCE_MILLIS);
    }
}
