package dev.shiftlog.journey;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.effect.Drafts;
import dev.shiftlog.effect.SessionEffects;
import dev.shiftlog.effect.conversations.ConversationErrands;
import dev.shiftlog.effect.handover.HandoverErrands;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.loop.Loop;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Dashboard;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.terminal.VirtualTerminal;
import dev.shiftlog.tui.App;
import dev.shiftlog.tui.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** The whole app on a terminal in memory: real keys as bytes, a real project in a folder, no waiting for time. */
final class Journey implements AutoCloseable {
    static final Actor AGENT = new Actor("claude", "c1");

    private final VirtualTerminal terminal = new VirtualTerminal();
    private final AtomicInteger seconds = new AtomicInteger();
    private volatile int hour = 14;
    private final StitchFolder folder;
    private final Workspace workspace;
    private final BoardReader reader;
    private final Drafts drafts;
    private final SessionEffects effects;
    private final Loop<State, Msg, Effect> loop;
    private final Thread running;
    private final List<Effect> asked = new CopyOnWriteArrayList<>();
    private Map<String, String> environment = Map.of("HOME", "/nonexistent");

    private Journey(Path project, int width, int height) throws IOException, StoreException {
        folder = new StitchFolder(project);
        if (!folder.isInitialised()) {
            Files.createDirectories(folder.folder());
            Files.writeString(folder.config(), "{\"project_name\": \"my-api\", \"tech_stack\": [\"Java\"]}");
        }
        workspace = new Workspace(folder, this::now, new ContextPage(folder), Workspace.PATIENCE);
        reader = new BoardReader(folder, workspace, this::now);
        drafts = new Drafts(folder.ours().resolve("drafts"));
        effects = new SessionEffects(workspace, reader, drafts);
        Board board = reader.now();
        Dashboard first = drafts.left()
                .map(Dashboard.of(board)::withDraft)
                .orElseGet(() -> Dashboard.of(board));
        State state = State.of(board, first, new State.Look(Keymap.standard(), Theme.DARK, true))
                .sized(width, height);
        loop = new Loop<>(new App(), state, this::run, terminal);
        loop.size(width, height);
        loop.paint();
        running = new Thread(() -> {
            try {
                loop.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }, "journey");
        running.start();
    }

    static Journey in(Path project) throws IOException, StoreException {
        return new Journey(project, 120, 40);
    }

    /** On a project that is there already, in a terminal of this size. */
    static Journey in(Path project, int width, int height) throws IOException, StoreException {
        return new Journey(project, width, height);
    }

    Grid frame() {
        return terminal.frame();
    }

    private String now() {
        int second = seconds.getAndIncrement();
        return "2026-11-21T%02d:%02d:%02d.000000".formatted(hour, second / 60 % 60, second % 60);
    }

    private void run(Effect effect, Consumer<Msg> post) {
        try {
            if (effect instanceof Effect.OpenSource || effect instanceof Effect.RunCommand
                    || effect instanceof Effect.Copy) {
                asked.add(effect);
            } else if (effect instanceof Effect.Stored stored) {
                effects.run(stored, post);
            } else if (effect instanceof Effect.ReadPast past) {
                workspace.archives()
                        .read(past.id())
                        .ifPresent(session -> post.accept(new Msg.PastRead(session)));
            } else if (effect instanceof Effect.LookBack) {
                for (String since : reader.rest().stream().toList()) {
                    post.accept(new Msg.Rested(since, reader.banner()));
                }
            } else if (effect instanceof Effect.MakeContext) {
                post.accept(new Msg.ContextMade(reader.contexts()));
            } else if (effect instanceof Effect.Conversations conversations) {
                new ConversationErrands(environment, workspace, effects::person).run(conversations.errand(),
                        news -> post.accept(new Msg.Told(news)));
            } else if (effect instanceof Effect.Handover handover) {
                new HandoverErrands(workspace, effects::person, this::now, environment).run(handover.errand(),
                        news -> post.accept(new Msg.Handed(news)));
            }
        } catch (StoreException failed) {
            post.accept(new Msg.Said(failed.getMessage()));
        }
    }

    /** What the app asked of other programs since the last look. */
    List<Effect> asked() {
        List<Effect> all = List.copyOf(asked);
        asked.clear();
        return all;
    }

    /** What the watch over the session's files does: the app sees what was written meanwhile. */
    Journey look() throws StoreException, InterruptedException {
        loop.post(new Msg.Arrived(reader.now()));
        loop.awaitQuiet();
        return this;
    }

    /** Lets the app see the conversations of agents in that home. */
    Journey withHome(Path home) {
        environment = Map.of("HOME", home.toString(), "PATH", home.resolve("bin").toString());
        return this;
    }

    /** As when the app is opened at this hour of the day. */
    Journey openedAt(int hourOfDay) throws InterruptedException {
        hour = hourOfDay;
        loop.post(new Msg.Ticked(now()));
        loop.start(new Effect.LookBack());
        loop.awaitQuiet();
        return this;
    }

    /** Types characters and escape sequences, each key handled before the next. */
    Journey type(String characters) throws InterruptedException {
        for (Input input : terminal.typed(characters)) {
            loop.post(new Msg.Typed(input));
            loop.awaitQuiet();
        }
        return this;
    }

    /** Types without waiting: the app has to keep up. */
    Journey burst(String characters) throws InterruptedException {
        for (Input input : terminal.typed(characters)) {
            loop.post(new Msg.Typed(input));
        }
        loop.awaitQuiet();
        return this;
    }

    /** Someone else changes the session, and the app sees that its files are not what they were. */
    Journey agent(Change... changes) throws StoreException, InterruptedException {
        write(AGENT, changes);
        loop.post(new Msg.Arrived(reader.now()));
        loop.awaitQuiet();
        return this;
    }

    Applied write(Actor actor, Change... changes) throws StoreException {
        return workspace.apply(actor, List.of(changes));
    }

    Path project() {
        return folder.project();
    }

    Session session() throws StoreException {
        return workspace.look().orElseThrow();
    }

    /** The whole screen as text. */
    String screen() {
        StringBuilder screen = new StringBuilder();
        for (int row = 0; row < terminal.frame().height(); row++) {
            screen.append(terminal.frame().row(row)).append('\n');
        }
        return screen.toString();
    }

    String footer() {
        return terminal.frame().row(terminal.frame().height() - 1);
    }

    /** As after a kill: nothing is told or saved, but the system drops the locks of a dead process. */
    void crash() throws InterruptedException, IOException {
        loop.awaitQuiet();
        running.interrupt();
        running.join();
        drafts.close();
        effects.close();
    }

    boolean isOver() throws InterruptedException {
        running.join(5_000);
        return !running.isAlive();
    }

    @Override
    public void close() throws IOException {
        running.interrupt();
        loop.close();
        drafts.close();
        effects.close();
    }
}
