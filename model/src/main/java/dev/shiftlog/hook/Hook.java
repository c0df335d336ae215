package dev.shiftlog.hook;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.flow.FlowFolder;
import dev.shiftlog.flow.Snapshots;
import dev.shiftlog.hook.PendingBriefing.Reason;
import dev.shiftlog.page.DigestFile;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.time.UtcTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One call of a hook in a project: what it changes there, and what it tells the agent. */
public final class Hook {
    private static final String COMPACT = "compact";
    private static final String RESUME = "resume";

    private final Workspace workspace;
    private final FlowFolder flow;
    private final HookHost host;
    private final Moment moment;
    private final List<String> failures = new ArrayList<>();
    /** The session as this call left it, which saves reading it again. */
    private Optional<Session> linked = Optional.empty();

    /** The time of a call: for files of other programs in UTC, for the session's entries as local text. */
    public record Moment(long epochMillis, String local) {}

    /** A hook of the host in the project of the workspace, which must not make it wait for long. */
    public Hook(Workspace workspace, HookHost host, Moment moment) {
        this.workspace = workspace;
        this.flow = new FlowFolder(workspace.folder().project());
        this.host = host;
        this.moment = moment;
    }

    /** What came of a call: what the host is to read, and which parts of the work failed. */
    public record Fired(Optional<String> answer, List<String> failures) {
        public Fired {
            failures = List.copyOf(failures);
        }
    }

    private interface Part {
        void run() throws IOException, StoreException;
    }

    private interface Telling {
        Optional<String> tell() throws IOException, StoreException;
    }

    /** Does what is to be done, each part whatever becomes of the others: a full disk must not silence us as well. */
    public Fired fire(HookEvent event, Payload payload) {
        if (event == HookEvent.PRE_COMPACT) {
            attempt(() -> keepTranscript(payload));
        }
        if (event != HookEvent.USER_PROMPT) {
            attempt(() -> link(payload));
        }
        if (event == HookEvent.PRE_COMPACT) {
            attempt(() -> leaveBreadcrumb(payload));
        }
        Optional<String> answer = switch (event) {
            case SESSION_START -> told(() -> sessionStart(payload));
            case USER_PROMPT -> told(() -> userPrompt(event, payload));
            case PRE_COMPACT, POST_COMPACT, SESSION_END, STOP -> Optional.empty();
        };
        return new Fired(answer, failures);
    }

    private void attempt(Part part) {
        told(() -> {
            part.run();
            return Optional.empty();
        });
    }

    private Optional<String> told(Telling telling) {
        try {
            return telling.tell();
        } catch (IOException | StoreException | RuntimeException failed) {
            failures.add(String.valueOf(failed.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<String> userPrompt(HookEvent event, Payload payload) throws IOException {
        Optional<Reason> reason = pending().take(host, payload);
        return reason.isPresent() ? briefing(event, reason.get() != Reason.BEGUN) : Optional.empty();
    }

    private Optional<String> sessionStart(Payload payload) throws IOException {
        String source = payload.source();
        boolean goesOn = source.equals(COMPACT) || source.equals(RESUME);
        boolean begins = source.equals("startup") || source.equals("new");
        boolean ours = workspace.folder().isInitialised() || flow.state().isPresent();
        if (!ours || !goesOn && !begins) {
            return Optional.empty();
        }
        if (host.briefsAtPrompt()) {
            pending().set(payload, goesOn ? Reason.RESUMED : Reason.BEGUN, 0);
            return Optional.empty();
        }
        // A resumed conversation is briefed now: its next prompt need not be.
        pending().take(host, payload);
        return briefing(HookEvent.SESSION_START, goesOn);
    }

    /** Notes that the conversation belongs to this session; that also writes context.md anew. */
    private void link(Payload payload) throws StoreException {
        if (!workspace.folder().isInitialised() || payload.conversation().isEmpty()) {
            return;
        }
        Optional<GitFolder> git = GitFolder.around(workspace.folder().project());
        String commit = git.isPresent() ? git.get().head().orElse("") : "";
        ConversationLink link = ConversationLink.of(host.word(), payload.conversation(), commit);
        Applied applied = workspace.apply(new Actor(host.word(), payload.conversation()),
                List.of(Change.linkConversation(link)));
        if (applied instanceof Applied.Done done) {
            linked = Optional.of(done.logbook().session());
        }
    }

    /** What an agent can be told about: our session, or a flow of work. */
    private boolean isOurs() throws IOException {
        return workspace.folder().isInitialised() || flow.statusLine().isPresent();
    }

    private void leaveBreadcrumb(Payload payload) throws IOException {
        if (!isOurs()) {
            return;
        }
        Briefing resume = new Briefing().add("# Stitch session \u2014 resume breadcrumb")
                .add("_Compaction (" + (payload.trigger().isEmpty() ? "unknown" : payload.trigger()) + ") at "
                        + UtcTime.text(moment.epochMillis()) + "._")
                .add(flow.statusLine().orElse(""))
                .add(workspace.folder().isInitialised() ? context() : "");
        AtomicFile.refuseSymlink(flow.resumeFile().getParent());
        Files.createDirectories(flow.resumeFile().getParent());
        AtomicFile.write(flow.resumeFile(), resume.within(host.budget()) + "\n");
    }

    private void keepTranscript(Payload payload) throws IOException {
        if (payload.transcript().isEmpty() || !isPath(payload.transcript()) || !isOurs()) {
            return;
        }
        Path transcript = Path.of(payload.transcript());
        if (!host.restartsAfterCompaction()) {
            // Before the copy, which may fail: the agent is to hear of its work all the same.
            pending().set(payload, Reason.COMPACTING,
                    Files.isRegularFile(transcript) ? Files.size(transcript) : 0);
        }
        boolean everyTurn = host == HookHost.GEMINI && !payload.trigger().equals("manual")
                && !isSqueezedSinceLast(transcript, payload.conversation());
        flow.snapshots().take(transcript, payload.conversation(), moment.epochMillis(), everyTurn);
    }

    /** The snapshot from before a compaction must not give way to one from after it. */
    private boolean isSqueezedSinceLast(Path transcript, String conversation) throws IOException {
        for (Snapshots.Snapshot last : flow.snapshots().list()) {
            if (last.conversation().equals(conversation)) {
                return PendingBriefing.isSummarised(transcript, last.length());
            }
        }
        return false;
    }

    private static boolean isPath(String text) {
        try {
            return Path.of(text).isAbsolute();
        } catch (InvalidPathException garbage) {
            return false;
        }
    }

    private PendingBriefing pending() {
        return new PendingBriefing(flow.resumeFile().getParent(), host);
    }

    /** What the agent is told: its flow's line, then the shift log; nothing where nothing is going on. */
    private Optional<String> briefing(HookEvent event, boolean goesOn) throws IOException {
        Optional<String> line = goesOn ? flow.recentStatusLine(moment.epochMillis()) : Optional.empty();
        String page = workspace.folder().isInitialised() && isWorthTelling(goesOn) ? context() : "";
        if (line.isEmpty() && page.isEmpty()) {
            return Optional.empty();
        }
        Briefing briefing = new Briefing().add(line.orElse(""));
        if (!page.isEmpty()) {
            briefing.add(goesOn
                    ? "You are in the middle of work that Shiftlog logs. Go on with it, do not start over:"
                    : "Work on this project is logged with Shiftlog. This is how the last shift left it:");
            briefing.add(page);
        }
        return Optional.of(Answer.of(host, event, briefing.within(host.budget())));
    }

    /** A session that cannot be read now has left its page: whoever goes on hears at least that. */
    private boolean isWorthTelling(boolean goesOn) {
        try {
            return hasWork(goesOn);
        } catch (StoreException unreadable) {
            failures.add(unreadable.getMessage());
            return goesOn;
        }
    }

    /** Whether there is work to go on with; a fresh start hears only of what was done within a day. */
    private boolean hasWork(boolean goesOn) throws StoreException {
        Optional<Session> session = linked.isPresent() ? linked : workspace.look();
        if (session.isEmpty()) {
            return false;
        }
        boolean worked = !session.get().isEmpty()
                || new DigestFile(workspace.folder()).current().pastSessions() > 0;
        return worked && (goesOn || LastWork.of(session.get()).isWithinADayOf(moment.local()));
    }

    private String context() throws IOException {
        Path context = workspace.folder().context();
        return Files.isRegularFile(context)
                ? new String(Files.readAllBytes(context), StandardCharsets.UTF_8).strip()
                : "";
    }
}
