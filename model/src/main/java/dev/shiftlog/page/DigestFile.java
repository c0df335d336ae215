package dev.shiftlog.page;

import dev.shiftlog.context.Digest;
import dev.shiftlog.context.Digest.Checkout;
import dev.shiftlog.context.DigestBuilder;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The digest on disk. A call reads only this small file, as long as a stat of each source says that it
 * is still true; what git knows is asked for only where a call can wait for it.
 */
public final class DigestFile {
    private static final String SOURCES = "sources";
    private static final String NEWEST = "newest_archive";

    private final StitchFolder folder;
    private final DigestSources sources;
    private final Optional<Session> archived;

    public DigestFile(StitchFolder folder) {
        this(folder, Optional.empty());
    }

    /** @param archived the session that was archived last, if the caller still holds it */
    DigestFile(StitchFolder folder, Optional<Session> archived) {
        this.folder = folder;
        this.sources = DigestSources.of(folder);
        this.archived = archived;
    }

    /** A digest, and the newest archive that is in it. */
    private record Known(Digest digest, String newestArchive) {}

    /** The digest, made anew where a source has changed; git is not asked. */
    public Digest current() throws StoreException {
        return known(Optional.empty());
    }

    /** The digest with what git says now. */
    public Digest refreshed(GitFacts facts, String time) throws StoreException {
        return known(Optional.of(CheckoutWords.of(facts, time)));
    }

    /** The digest; what git said since is kept with it. */
    Digest known(Optional<Checkout> news) throws StoreException {
        // The stamp comes first: what changes while we read makes the digest old, not wrong.
        String stamp = sources.stamp();
        Optional<JsonObject> kept = kept();
        Optional<Digest> digest = kept.flatMap(Digest::read);
        boolean isTrue = digest.isPresent() && kept.get().text(SOURCES).equals(stamp);
        if (isTrue && news.isEmpty()) {
            return digest.get();
        }
        Known known = isTrue
                ? new Known(digest.get(), kept.get().text(NEWEST))
                : brought(kept, digest, stamp);
        Digest told = news.isPresent() ? known.digest().with(news.get()) : known.digest();
        keep(new Known(told, known.newestArchive()), stamp);
        return told;
    }

    private Known brought(Optional<JsonObject> kept, Optional<Digest> digest, String stamp)
            throws StoreException {
        Optional<Known> grown = digest.isPresent()
                ? grown(kept.get(), digest.get(), stamp)
                : Optional.empty();
        return grown.isPresent()
                ? grown.get()
                : made(digest.map(Digest::checkout).orElse(Digest.EMPTY.checkout()));
    }

    /** The digest with the one session that was archived since; none where anything else has changed. */
    private Optional<Known> grown(JsonObject kept, Digest digest, String stamp) throws StoreException {
        Archives archives = new Archives(folder);
        List<String> ids = archives.ids();
        boolean oneMore = ids.size() == digest.pastSessions() + 1
                && (ids.size() == 1 || ids.get(ids.size() - 2).equals(kept.text(NEWEST)));
        if (!oneMore || !DigestSources.differInArchives(kept.text(SOURCES), stamp)) {
            return Optional.empty();
        }
        Optional<Session> held = archived.filter(session -> session.id().equals(ids.getLast()));
        Optional<Session> newest = held.isPresent() ? held : archives.read(ids.getLast());
        return newest.map(session -> new Known(DigestBuilder.from(digest).archived(session).build(),
                ids.getLast()));
    }

    private Optional<JsonObject> kept() {
        try {
            return Files.exists(folder.digest())
                    ? Optional.of(JsonReader.read(AtomicFile.read(folder.digest())).asObject())
                    : Optional.empty();
        } catch (IOException | JsonException lost) {
            // Everything in it can be made anew.
            return Optional.empty();
        }
    }

    private Known made(Checkout checkout) throws StoreException {
        DigestBuilder builder = new DigestBuilder().checkout(checkout).files(files());
        Set<String> own = new HashSet<>();
        Archives archives = new Archives(folder);
        List<String> ids = archives.ids();
        own.addAll(ids);
        for (StitchFolder other : sources.otherCheckouts()) {
            addLedger(builder, other, own);
        }
        for (String id : ids) {
            Optional<Session> archived = archives.read(id);
            if (archived.isPresent()) {
                builder.archived(archived.get());
            } else {
                builder.unreadable();
            }
        }
        return new Known(builder.build(), ids.isEmpty() ? "" : ids.getLast());
    }

    /** Checkouts may share archives through git: each session is heard once. */
    private static void addLedger(DigestBuilder builder, StitchFolder other, Set<String> heard)
            throws StoreException {
        Archives archives = new Archives(other);
        for (String id : archives.ids()) {
            if (heard.add(id)) {
                archives.read(id).ifPresent(builder::ledgerOf);
            }
        }
        Optional<Session> current = DigestSources.currentSession(other);
        if (current.isPresent() && heard.add(current.get().id())) {
            builder.ledgerOf(current.get());
        }
    }

    private FileMap files() {
        try {
            return Files.exists(folder.fileMap())
                    ? FileMap.read(JsonReader.read(AtomicFile.read(folder.fileMap())).asObject())
                    : FileMap.EMPTY;
        } catch (IOException | JsonException broken) {
            // The commands that change the file map keep a broken one aside and say so.
            return FileMap.EMPTY;
        }
    }

    private void keep(Known known, String stamp) {
        JsonObject json = known.digest()
                .toJson()
                .edit()
                .with(SOURCES, stamp)
                .with(NEWEST, known.newestArchive())
                .build();
        try {
            Files.createDirectories(folder.ours());
            AtomicFile.writeDerived(folder.digest(), JsonWriter.line(json));
        } catch (IOException readOnly) {
            // It only saves time: the next call makes it again.
            return;
        }
    }
}
