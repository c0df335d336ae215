package dev.shiftlog.store;

import dev.shiftlog.change.Stamp;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.SessionJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes entries and their texts out of every file of the session. The session itself comes last: a
 * purge that dies half-way leaves the entries there, so that it can simply be run again.
 */
record Purging(Opened opened, Stamp stamp, StitchFolder folder) {
    Applied purge(List<String> ids) throws StoreException {
        Archives archives = new Archives(folder);
        List<Entry> entries = new ArrayList<>();
        List<Session> changedArchives = new ArrayList<>();
        Session session = opened.logbook().session();
        for (String id : ids) {
            Optional<Entry> own = session.find(id);
            Optional<Session> past = own.isPresent() ? Optional.empty() : newestWith(archives, id);
            if (own.isEmpty() && past.isEmpty()) {
                return new Applied.Refused("there is no entry " + id + ", also not in a past session; "
                        + "'shiftlog status --ids' and 'shiftlog history ID' show them", opened.logbook(),
                        opened.notices());
            }
            entries.add(own.or(() -> past.get().find(id)).orElseThrow());
            session = own.isPresent() ? session.without(own.get()) : session;
            past.ifPresent(found -> changedArchives.add(found.without(found.find(id).orElseThrow())));
        }
        for (Session past : changedArchives) {
            archives.write(past);
        }
        Needles needles = Needles.of(entries);
        scrub(needles);
        JournalRecord record = opened.replace(List.of(), scrubbed(session, needles), stamp,
                "purged " + String.join(" ", ids), 0, Optional.empty());
        return new Applied.Done(opened.logbook(), Optional.of(record), opened.notices());
    }

    private static Optional<Session> newestWith(Archives archives, String id) throws StoreException {
        for (String past : archives.ids().reversed()) {
            Optional<Session> session = archives.read(past);
            if (session.isPresent() && session.get().find(id).isPresent()) {
                return session;
            }
        }
        return Optional.empty();
    }

    private static Session scrubbed(Session session, Needles needles) {
        try {
            String document = needles.takenOutOf(JsonWriter.line(session.toJson()));
            return SessionJson.read(JsonReader.read(document).asObject()).session();
        } catch (JsonException impossible) {
            throw new IllegalStateException("the session's document broke", impossible);
        }
    }

    private void scrub(Needles needles) throws StoreException {
        for (Path file : List.of(folder.journal(), folder.olderJournal(), folder.fileMap())) {
            scrub(file, needles);
        }
        for (Path parent : List.of(folder.archives(), folder.inbox(), folder.quarantine())) {
            if (Files.isDirectory(parent)) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(parent)) {
                    for (Path file : files) {
                        scrub(file, needles);
                    }
                } catch (IOException failed) {
                    throw StoreException.reading(parent, failed);
                }
            }
        }
    }

    /** Bytes that are no text pass through unchanged, because Latin-1 knows every byte. */
    private static void scrub(Path file, Needles needles) throws StoreException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            String left = needles.takenOutOf(text);
            if (!left.equals(text)) {
                AtomicFile.write(file, left.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException failed) {
            throw StoreException.writing(file, failed);
        }
    }
}
