package dev.shiftlog.cli.app;

import dev.shiftlog.board.Board;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.effect.Drafts;
import dev.shiftlog.effect.SessionEffects;
import dev.shiftlog.keys.Input;
import dev.shiftlog.loop.Loop;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Dashboard;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.terminal.Console;
import dev.shiftlog.terminal.VirtualTerminal;
import dev.shiftlog.tui.App;
import dev.shiftlog.tui.State;
import java.io.IOException;

/** A few keys on a terminal in memory: what is loaded by them starts from the image's cache later. */
final class Rehearsal {
    private static final String KEYS = "jk\t2aProgress\rjk3 5\u001b[B\u001b[Ap\t\u001b?\u001b:un\u001b+q";

    private final Workspace workspace;
    private final BoardReader reader;
    private final State.Look look;
    private final Drafts drafts;

    Rehearsal(Workspace workspace, BoardReader reader, State.Look look) {
        this.workspace = workspace;
        this.reader = reader;
        this.look = look;
        this.drafts = new Drafts(workspace.folder().ours().resolve("draft.json"));
    }

    void play() throws IOException, StoreException {
        Console.rehearse();
        Board board = reader.first();
        VirtualTerminal terminal = new VirtualTerminal();
        State state = State.of(board, Dashboard.of(board), look).sized(120, 40);
        SessionEffects session = new SessionEffects(workspace, reader, drafts);
        try (Loop<State, Msg, Effect> loop = new Loop<>(new App(), state, (effect, post) -> {
            if (effect instanceof Effect.Stored stored) {
                session.run(stored, post);
            }
        }, terminal)) {
            loop.size(120, 40);
            loop.post(new Msg.Arrived(reader.withGit()));
            for (Input input : terminal.typed(KEYS)) {
                loop.post(new Msg.Typed(input));
            }
            loop.post(new Msg.Typed(new Input.Closed()));
            loop.run();
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
