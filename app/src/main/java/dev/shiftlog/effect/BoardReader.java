package dev.shiftlog.effect;

import dev.shiftlog.board.Age;
import dev.shiftlog.board.Board;
import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.board.Past;
import dev.shiftlog.context.Budget;
import dev.shiftlog.context.ContextDocument;
import dev.shiftlog.context.ContextDocument.Cut;
import dev.shiftlog.context.Digest;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.effect.conversations.Talks;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.page.DigestFile;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFacts.StartPoint;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.resumestate.Banner;
import dev.shiftlog.resumestate.StateBook;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.sighting.Solutions;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads from disk what the dashboard shows. What costs more than a moment is read later and kept. */
public final class BoardReader {
    /** A budget of this many characters is no limit at all. */
    private static final int NO_LIMIT = 1_000_000;

    private static final int LONG_REST_HOURS = 8;

    private final StitchFolder folder;
    private final Workspace workspace;
    private final Supplier<String> clock;
    private final PastSessions archives;
    private List<Past> past = List.of();
    private int dirty;
    private Session last = Session.started("", "");

    public BoardReader(StitchFolder folder, Workspace workspace, Supplier<String> clock) {
        this.folder = folder;
        this.workspace = workspace;
        this.clock = clock;
        this.archives = new PastSessions(workspace.archives());
    }

    /** The first frame's board: the session and what one small file knows of its past, not yet what solved errors. */
    public synchronized Board first() throws StoreException {
        last = workspace.look().orElse(last);
        return read(digest(), Map.of());
    }

    /** The board as it is now; a session that cannot be read at this moment stays as it was. */
    public synchronized Board now() throws StoreException {
        past = archives.list();
        last = workspace.look().orElse(last);
        return read(digest(), remedies());
    }

    /** Looks up how the conversations of archived sessions are called now, and which are gone. */
    public void name(Talks talks) throws IOException, StoreException {
        synchronized (this) {
            past = archives.list();
            if (past.stream().allMatch(session -> session.talks().isEmpty())) {
                return;
            }
        }
        String when = clock.get();
        Map<ConversationKey, Talks.Named> all = talks.all();
        archives.name(all, when);
    }

    /** The board with what git says, which has to be asked. */
    public synchronized Board withGit() throws StoreException {
        StartPoint start = new StartPoint(filled(last.heading().branch()),
                filled(last.heading().startCommit()));
        GitFacts facts = GitFacts.of(folder.project(), start);
        dirty = facts.changed().size();
        return now();
    }

    private static Optional<String> filled(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private Digest digest() throws StoreException {
        // In a folder without a session even a digest may not be written before the person's yes.
        return folder.isInitialised() ? new DigestFile(folder).current() : Digest.EMPTY;
    }

    private Board read(Digest digest, Map<String, Solutions.Solution> remedies) throws StoreException {
        ProjectConfig config = ProjectConfig.read(folder.config());
        String branch = GitFolder.around(folder.project()).flatMap(GitFolder::branch).orElse("");
        Board.Project project = new Board.Project(config.name(), String.join(", ", config.stack()),
                folder.project().toString(), branch, dirty);
        return new Board(project, last, files(), past, ledger(digest), remedies, size(), clock.get());
    }

    private static List<Entry> ledger(Digest digest) {
        List<Entry> ledger = new ArrayList<>();
        ledger.addAll(digest.decisions().newest().reversed());
        ledger.addAll(digest.deadEnds().newest().reversed());
        return ledger;
    }

    private Map<String, Solutions.Solution> remedies() throws StoreException {
        Map<String, Solutions.Solution> remedies = new HashMap<>();
        Solutions solutions = Solutions.joined(List.of(Solutions.of(List.of(last)), archives.solutions()));
        for (Problem open : last.openProblems()) {
            solutions.of(open).ifPresent(found -> remedies.put(open.id(), found));
        }
        return remedies;
    }

    private Board.ContextSize size() throws StoreException {
        try {
            return new Board.ContextSize((int) Files.size(folder.context()), Budget.ALL.characters());
        } catch (IOException missing) {
            // It is written with the first change; until then the dashboard shows no size.
            return new Board.ContextSize(0, Budget.ALL.characters());
        }
    }

    /** How the context looks for a host. */
    public synchronized ContextDocument context(Budget budget) throws StoreException {
        return new ContextPage(folder).render(last, budget);
    }

    /** How the context looks for every host; the first one is what is written. */
    public synchronized List<HostContext> contexts() throws StoreException {
        List<HostContext> contexts = new ArrayList<>();
        contexts.add(forHost(Budget.ALL));
        for (String host : Budget.hosts()) {
            if (!host.equals(Budget.ALL.host())) {
                contexts.add(forHost(Budget.named(host).orElse(Budget.ALL)));
            }
        }
        return contexts;
    }

    private HostContext forHost(Budget budget) throws StoreException {
        ContextDocument document = context(budget);
        return new HostContext(budget.host(), document.text(), document.size().characters(),
                document.size().tokens(),
                limit(budget.characters()), limit(budget.tokens()),
                document.cuts().stream().map(Cut::inWords).toList());
    }

    private static int limit(int most) {
        return most >= NO_LIMIT ? 0 : most;
    }

    /** The local time, as the board's ages are told by it. */
    String time() {
        return clock.get();
    }

    /** When the last change was made, if the session has rested so long that another may begin. */
    public synchronized Optional<String> rest() {
        try {
            return workspace.newest(1)
                    .stream()
                    .map(JournalRecord::time)
                    .filter(time -> !last.isEmpty() && Age.hours(time, clock.get()) >= LONG_REST_HOURS)
                    .findFirst();
        } catch (StoreException unreadable) {
            // The journal's own damage is told with the next change; here it only costs the question.
            return Optional.empty();
        }
    }

    /** Where the session stopped, as whoever comes back is greeted; what to do is asked beside it. */
    public synchronized List<String> banner() throws StoreException {
        try {
            Instant active = Files.getLastModifiedTime(folder.session()).toInstant();
            List<String> lines = Banner
                    .of(new StateBook(folder).now(last, List.of(), clock.get(), active), Instant.now())
                    .lines()
                    .toList();
            return lines.subList(0, lines.size() - 1);
        } catch (IOException gone) {
            // Without a file there is no session to tell of.
            return List.of();
        }
    }

    private FileMap files() {
        try {
            return FileMap.read(JsonReader.read(Files.readAllBytes(folder.fileMap())).asObject());
        } catch (IOException | JsonException unreadable) {
            // The next scan writes it anew; the dashboard goes on without descriptions.
            return FileMap.EMPTY;
        }
    }
}
