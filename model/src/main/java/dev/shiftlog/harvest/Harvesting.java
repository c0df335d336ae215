package dev.shiftlog.harvest;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.resume.Found;
import dev.shiftlog.session.Session;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.transcript.Transcript;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** Takes what is new in a conversation into a project's session; one harvest at a time. */
public record Harvesting(Workspace workspace, SourceTree files) {
    /** A conversation that was last harvested longer ago than this many sessions is read as a whole. */
    private static final int SESSIONS_LOOKED_AT = 20;
    private static final int SHORT_ID = 8;
    private static final String LINK = "conversation ";

    /** What the conversation proposes: the changes, and a line for each that a person cares about. */
    public record Proposal(List<Change> changes) {
        public Proposal {
            changes = List.copyOf(changes);
        }

        public boolean isEmpty() {
            return changes.isEmpty();
        }

        public List<String> words() {
            return changes.stream().map(Change::summary).filter(words -> !words.startsWith(LINK)).toList();
        }
    }

    /** Reads what is new and changes nothing. */
    public Proposal proposed(Found found) throws IOException, StoreException {
        Session session = workspace.look().orElse(Session.started("", ""));
        Transcript transcript = found.agent().reader().open(found.conversation(), files);
        Path root = workspace.folder().project();
        return new Proposal(
                Harvest.of(session, mark(session, transcript), transcript, found.agent().tools(), root));
    }

    private static String title(Found found) {
        String id = found.glance().header().id();
        return "harvest of " + found.glance().header().agent() + " "
                + id.substring(0, Math.min(SHORT_ID, id.length()));
    }

    private Optional<String> mark(Session session, Transcript transcript) throws StoreException {
        Optional<String> mark = Harvest.markIn(session, transcript.header());
        Archives archives = workspace.archives();
        List<String> ids = archives.ids();
        int oldest = Math.max(0, ids.size() - SESSIONS_LOOKED_AT);
        for (int i = ids.size() - 1; i >= oldest && mark.isEmpty(); i--) {
            mark = archives.read(ids.get(i)).flatMap(past -> Harvest.markIn(past, transcript.header()));
        }
        return mark;
    }

    /**
     * Takes what is new, as one change that can be undone. Where another harvest is under way nothing
     * is taken: what it does not take yet, the next one takes.
     */
    public Proposal take(Found found, Actor actor) throws IOException, StoreException {
        Path lock = workspace.folder().ours().resolve("harvest.lock");
        Files.createDirectories(lock.getParent());
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
                FileLock held = channel.tryLock()) {
            if (held == null) {
                return new Proposal(List.of());
            }
            Proposal proposal = proposed(found);
            if (!proposal.isEmpty()
                    && workspace.apply(actor, proposal.changes(),
                            title(found)) instanceof Applied.Refused refused) {
                throw new StoreException("nothing was taken: " + refused.reason());
            }
            return proposal;
        } catch (OverlappingFileLockException busyHere) {
            return new Proposal(List.of());
        }
    }
}
