package dev.shiftlog.cli.app;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.effect.AppRunner;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.effect.Drafts;
import dev.shiftlog.effect.Watch;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.loop.Loop;
import dev.shiftlog.markdown.Markdown;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.project.RootSearch;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Dashboard;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.terminal.Console;
import dev.shiftlog.tui.App;
import dev.shiftlog.tui.State;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the dashboard. */
public final class OpenApp implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Open the app: the session as panels, edited with the keyboard.")
                .choice("--theme", "The colours.", "dark", "light", "mono")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Path project = new RootSearch(call.cwd(), call.environment()).find().path();
        StitchFolder folder = new StitchFolder(project);
        Workspace workspace = new Workspace(folder, call.clock()::now, new ContextPage(folder),
                Workspace.PATIENCE);
        try {
            return open(call, folder, workspace);
        } catch (StoreException unreadable) {
            throw new Refusal(unreadable.getMessage());
        }
    }

    private static ExitCode open(Invocation call, StitchFolder folder, Workspace workspace)
            throws IOException, StoreException {
        BoardReader reader = new BoardReader(folder, workspace, call.clock()::now);
        Drafts drafts = new Drafts(folder.ours().resolve("draft.json"));
        Board board = reader.first();
        Dashboard first = drafts.left()
                .map(Dashboard.of(board)::withDraft)
                .orElseGet(() -> Dashboard.of(board));
        Theme theme = theme(call);
        State state = State.of(board, first, new State.Look(Keymap.standard(), theme, true));
        try (Console console = Console.open(call.environment(), theme)) {
            Input.Resized size = console.size();
            AppRunner runner = new AppRunner(workspace, reader, drafts, console, call.environment());
            try (Loop<State, Msg, Effect> loop = new Loop<>(new App(),
                    state.sized(size.width(), size.height()), runner, console);
                    Watch watch = new Watch(folder, reader, call.clock()::now, loop::post)) {
                loop.size(size.width(), size.height());
                console.listen(input -> heard(loop, input));
                watch.start();
                Thread.ofPlatform().daemon().name("warm").start(Markdown::warm);
                loop.run();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
        return ExitCode.DONE;
    }

    private static void heard(Loop<State, Msg, Effect> loop, Input input) throws InterruptedException {
        if (input instanceof Input.Resized size) {
            loop.size(size.width(), size.height());
        }
        loop.postAndWait(new Msg.Typed(input));
    }

    private static Theme theme(Invocation call) {
        String named = call.value("--theme").or(() -> call.variable("SHIFTLOG_THEME")).orElse("");
        for (Theme theme : Theme.values()) {
            if (theme.name().equalsIgnoreCase(named)) {
                return theme;
            }
        }
        String background = call.environment().getOrDefault("COLORFGBG", "");
        return background.endsWith(";15") || background.endsWith(";7") ? Theme.LIGHT : Theme.DARK;
    }
}
