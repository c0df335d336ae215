package dev.shiftlog.store;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.journal.Difference;
import dev.shiftlog.journal.History;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The logbook under the lock, between the records it has in the journal and those it gets. It writes
 * in one order: journal, file map, session; so that a crash anywhere loses at most the running call.
 */
final class Opened {
    private static final Stamp NOBODY = new Stamp("", Actor.OUTSIDE);

    private final StitchFolder folder;
    private final WriteSteps steps;
    private final Journal journal;
    private final List<String> notices = new ArrayList<>();
    private Logbook logbook;
    private Optional<Session> archived = Optional.empty();
    private boolean filesRead;
    private String sessionSum;
    private String filesSum = "";
    private long lastNumber;
    private Stamp lastStamp;

    Opened(StitchFolder folder, WriteSteps steps, Journal journal, Session session, String sessionSum,
            Optional<JournalRecord> last) {
        this.folder = folder;
        this.steps = steps;
        this.journal = journal;
        this.logbook = new Logbook(session, FileMap.EMPTY);
        this.sessionSum = sessionSum;
        this.lastNumber = last.map(JournalRecord::number).orElse(0L);
        this.lastStamp = last.map(record -> new Stamp(record.time(), record.actor())).orElse(NOBODY);
    }

    Logbook logbook() {
        return logbook;
    }

    /** The session that this call has put into the archive. */
    Optional<Session> archived() {
        return archived;
    }

    List<String> notices() {
        return notices;
    }

    void notice(String line) {
        notices.add(line);
    }

    /** Reads the project's file map, for those changes that need it. */
    void readFiles(String time) throws StoreException {
        if (filesRead) {
            return;
        }
        filesRead = true;
        Path file = folder.fileMap();
        try {
            byte[] content = AtomicFile.read(file);
            filesSum = Checksum.of(content);
            if (content.length > 0) {
                readFiles(content, time);
            }
        } catch (NoSuchFileException missing) {
            filesSum = Checksum.of(new byte[0]);
        } catch (IOException failed) {
            throw StoreException.reading(file, failed);
        }
    }

    private void readFiles(byte[] content, String time) throws StoreException {
        try {
            Json document = JsonReader.read(content);
            logbook = logbook.with(FileMap.read(document.asObject()));
            if (!(document instanceof JsonObject map) || !FileMap.isWhole(map)) {
                keepFilesAside(content, time, "it does not map paths to descriptions");
            }
        } catch (JsonException broken) {
            keepFilesAside(content, time, broken.getMessage());
        }
    }

    private void keepFilesAside(byte[] content, String time, String reason) throws StoreException {
        Path copy = new Quarantine(folder).keep(folder.fileMap(), content, time);
        notice(folder.fileMap() + " could not be read (" + reason + "); a copy is in " + copy
                + ", and 'shiftlog files' scans anew");
    }

    private static byte[] bytes(Path file) throws StoreException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw StoreException.reading(file, failed);
        }
    }

    /** Makes the new state real under one record, and answers the record. */
    JournalRecord commit(Logbook changed, Stamp stamp, String what, long undoes) throws StoreException {
        return commit(changed, stamp, what, undoes, Optional.empty(), Difference.between(logbook, changed),
                Optional.empty());
    }

    /**
     * Makes a whole new session real in place of the current one, which may go into the archive.
     *
     * @param last what the call changed in the current session before that
     */
    JournalRecord replace(List<Part> last, Session next, Stamp stamp, String what, long undoes,
            Optional<Session> past) throws StoreException {
        var replacement = new JournalRecord.Replacement(next.toJson(), past.map(Session::id).orElse(""));
        return commit(logbook.with(next), stamp, what, undoes, Optional.of(replacement), last, past);
    }

    private JournalRecord commit(Logbook changed, Stamp stamp, String what, long undoes,
            Optional<JournalRecord.Replacement> replacement, List<Part> parts, Optional<Session> past)
            throws StoreException {
        Draft draft = draft(changed, stamp, what, undoes, replacement, parts);
        steps.before("the journal");
        journal.append(draft.record());
        try {
            write(past, draft.files(), draft.session());
        } catch (StoreException failed) {
            // Else the next call would make the change of which this one says that it was not made.
            journal.takeBack();
            throw failed;
        }
        filesSum = draft.files().isPresent() ? draft.record().sums().filesAfter() : filesSum;
        lastNumber = draft.record().number();
        lastStamp = stamp;
        logbook = changed;
        return draft.record();
    }

    /** A record, and the files that it makes real. */
    private record Draft(JournalRecord record, Optional<byte[]> session, Optional<byte[]> files) {}

    private Draft draft(Logbook changed, Stamp stamp, String what, long undoes,
            Optional<JournalRecord.Replacement> replacement, List<Part> parts) {
        boolean newSession = changed.session() != logbook.session();
        boolean newFiles = changed.files() != logbook.files();
        byte[] session = newSession ? document(changed.session(), replacement) : new byte[0];
        byte[] files = newFiles ? JsonWriter.indentedBytes(changed.files().toJson()) : new byte[0];
        String after = newSession ? Checksum.of(session) : sessionSum;
        var sums = new JournalRecord.Sums(
                sessionSum, after, newFiles ? filesSum : "", newFiles ? Checksum.of(files) : "");
        JournalRecord record = new JournalRecord(
                lastNumber + 1, stamp.time(), stamp.actor(), what, sums, undoes, parts, replacement);
        return new Draft(record, newSession ? Optional.of(session) : Optional.empty(),
                newFiles ? Optional.of(files) : Optional.empty());
    }

    /** Does what a commit does, except to write. */
    void rehearse(Logbook changed, Stamp stamp) {
        Draft draft = draft(changed, stamp, "", 0, Optional.empty(), Difference.between(logbook, changed));
        JsonWriter.lineBytes(draft.record().toJson());
    }

    private void write(Optional<Session> past, Optional<byte[]> files, Optional<byte[]> session)
            throws StoreException {
        if (past.isPresent()) {
            steps.before("the archive");
            new Archives(folder).write(past.get());
            archived = past;
        }
        if (files.isPresent()) {
            write(folder.fileMap(), files.get());
        }
        if (session.isPresent()) {
            writeSession(session.get());
        }
    }

    /** A session that replaces another is in its record already as it is written. */
    private static byte[] document(Session session, Optional<JournalRecord.Replacement> replacement) {
        return replacement.isPresent()
                ? JsonWriter.indentedBytes(replacement.get().session())
                : document(session);
    }

    static byte[] document(Session session) {
        return JsonWriter.indentedBytes(session.toJson());
    }

    private void writeSession(byte[] content) throws StoreException {
        write(folder.session(), content);
        sessionSum = Checksum.of(content);
        remember(content);
    }

    /** Keeps the session as another program wrote it, to see what it makes of it next. */
    void remember() throws StoreException {
        remember(bytes(folder.session()));
    }

    /** Goes on from another session, which is not written yet. */
    void adopt(Session session) {
        logbook = logbook.with(session);
    }

    /** Whether the last record is this call's; the clock's microseconds tell calls apart. */
    boolean isLastOf(Stamp stamp) {
        return !stamp.time().isEmpty() && stamp.time().equals(lastStamp.time())
                && stamp.actor().isSameAs(lastStamp.actor());
    }

    /** Says that another file of the session is written next. */
    void writing(String file) {
        steps.before(file);
    }

    /** Whether nothing was written since the record. */
    boolean isLast(JournalRecord record) {
        return record.number() == lastNumber;
    }

    /** Whether this session took the place of another and nothing was logged since; looking in is not. */
    boolean isFreshlyReplaced(History history) {
        if (history.fromNewest(0).filter(this::isLast).isEmpty()) {
            return false;
        }
        for (int place = 0; history.fromNewest(place).isPresent(); place++) {
            JournalRecord record = history.fromNewest(place).get();
            if (record.replacement().isPresent()) {
                return !record.replacement().get().archived().isEmpty();
            }
            if (!onlyLooksIn(record.parts())) {
                return false;
            }
        }
        return false;
    }

    /** Conversations are linked and files are noticed by looking; neither is something logged. */
    static boolean onlyLooksIn(List<Part> parts) {
        for (Part part : parts) {
            if (!onlyLooksIn(part)) {
                return false;
            }
        }
        return true;
    }

    private static boolean onlyLooksIn(Part part) {
        return part instanceof Part.OfFile
                || part instanceof Part.OfEntry entry
                        && (entry.kind() == Kind.CONVERSATION || entry.kind() == Kind.FILE);
    }

    /** The checksum of the file map, once it has been read. */
    String filesSum() {
        return filesSum;
    }

    /** Keeps what we wrote, to see what another program makes of it; losing it loses no work. */
    private void remember(byte[] content) {
        steps.before("the copy of the session");
        try {
            AtomicFile.overwrite(folder.lastState(), content);
        } catch (IOException failed) {
            notice(StoreException.writing(folder.lastState(), failed, "the session itself is safe")
                    .getMessage());
        }
    }

    private void write(Path file, byte[] content) throws StoreException {
        steps.before(file.getFileName().toString());
        try {
            AtomicFile.write(file, content);
        } catch (IOException failed) {
            throw StoreException.writing(file, failed);
        }
    }

    /** Writes the state that the record describes, for a call that died between journal and state. */
    void rollForward(Session session, FileMap files, boolean withFiles) throws StoreException {
        if (withFiles) {
            write(folder.fileMap(), JsonWriter.indentedBytes(files.toJson()));
        }
        writeSession(document(session));
        logbook = logbook.with(session);
    }

    /** Notes in the journal what another program made of the session, which is then undoable too. */
    void outside(Optional<Session> before, String sumBefore, String time) throws StoreException {
        List<Part> parts = before.map(was -> Difference.between(logbook.with(was), logbook))
                .orElse(List.of());
        var sums = new JournalRecord.Sums(sumBefore, sessionSum, "", "");
        journal.append(
                new JournalRecord(lastNumber + 1, time, Actor.OUTSIDE, "changed by another program", sums, 0,
                        parts, Optional.empty()));
        lastNumber++;
    }
}
