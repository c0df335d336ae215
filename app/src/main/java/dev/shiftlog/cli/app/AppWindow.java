package dev.shiftlog.cli.app;

import dev.shiftlog.board.Board;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.effect.AppRunner;
import dev.shiftlog.effect.AppRunner.Recorder;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.effect.Drafts;
import dev.shiftlog.effect.FirstRun;
import dev.shiftlog.effect.conversations.Departure;
import dev.shiftlog.keys.Input;
import dev.shiftlog.launch.Handover;
import dev.shiftlog.loop.Loop;
import dev.shiftlog.markdown.Markdown;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Dashboard;
import dev.shiftlog.screen.welcome.WelcomeScreen;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.terminal.Console;
import dev.shiftlog.tui.App;
import dev.shiftlog.tui.State;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The app on the person's terminal, from its first frame to its end. */
final class AppWindow {
    private final Invocation call;
    private final Workspace workspace;
    private final StitchFolder folder;
    private final FirstRun firstRun;
    private final Recorder recorder;
    private final BoardReader reader;
    private final Drafts drafts;

    AppWindow(Invocation call, Workspace workspace, FirstRun firstRun, Recorder recorder) {
        this.call = call;
        this.workspace = workspace;
        this.folder = workspace.folder();
        this.firstRun = firstRun;
        this.recorder = recorder;
        this.reader = new BoardReader(folder, workspace, call.clock()::now);
        this.drafts = new Drafts(folder.ours().resolve("drafts"));
    }

    void open() throws IOException, StoreException {
        show(Optional.empty());
    }

    /** The same on a terminal that nobody sees: everything that the app does first is done once. */
    void rehearse(InputStream keys) throws IOException, StoreException {
        show(Optional.of(keys));
    }

    private void show(Optional<InputStream> script) throws IOException, StoreException {
        Preferences preferences = Preferences.of(call, folder);
        Board board = reader.first();
        State.Look look = preferences.look(call.environment());
        State state = State.of(board, dashboard(board), look);
        try (Console console = script.isPresent()
                ? Console.rehearsing(script.get(), look.theme())
                : Console.open(call.environment(), look.theme())) {
            Input.Resized size = console.size();
            State sized = state.sized(size.width(), size.height());
            State first = folder.isInitialised()
                    ? sized
                    : sized.opened(WelcomeScreen.in(folder.project().toString(), board.now()));
            try (AppRunner runner = new AppRunner(workspace, reader, drafts, console, firstRun, recorder,
                    call.environment());
                    Loop<State, Msg, Effect> loop = new Loop<>(new App(), first, runner, console);
                    Watch watch = new Watch(workspace, reader, call.clock()::now, loop::post)) {
                loop.size(size.width(), size.height());
                loop.paint();
                console.listen(input -> heard(loop, input, script.isPresent()));
                watch.start();
                begin(loop, runner, preferences);
                loop.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private Dashboard dashboard(Board board) {
        Dashboard dashboard = Dashboard.of(board);
        return drafts.left().map(dashboard::withDraft).orElse(dashboard);
    }

    /** What need not be done before the first frame. */
    private void begin(Loop<State, Msg, Effect> loop, AppRunner runner, Preferences preferences) {
        preferences.complaints().forEach(words -> loop.post(new Msg.Said(words)));
        Effect look = folder.isInitialised() ? new Effect.LookBack() : new Effect.LookAround();
        Handover.returned()
                .ifPresentOrElse(
                        code -> Thread.ofPlatform()
                                .daemon()
                                .name("welcome")
                                .start(() -> welcomeBack(loop, code, look)),
                        () -> loop.start(look));
        Thread.ofPlatform().daemon().name("warm").start(() -> {
            runner.prepare();
            Markdown.warm();
        });
    }

    /** After a stay with an agent: what it did meanwhile. A session that went on so has not rested. */
    private void welcomeBack(Loop<State, Msg, Effect> loop, int code, Effect look) {
        try {
            new Departure(call.environment(), folder.project()).welcome(code, workspace)
                    .ifPresent(words -> loop.post(new Msg.Said(words)));
        } catch (IOException | StoreException unread) {
            loop.post(new Msg.Said(
                    "back from the agent; what it did could not be read: " + unread.getMessage()));
        }
        loop.start(look);
    }

    private static void heard(Loop<State, Msg, Effect> loop, Input input, boolean waits)
            throws InterruptedException {
        if (input instanceof Input.Resized size) {
            loop.size(size.width(), size.height());
        }
        loop.postAndWait(new Msg.Typed(input));
        if (waits) {
            loop.awaitQuiet();
        }
    }
}
