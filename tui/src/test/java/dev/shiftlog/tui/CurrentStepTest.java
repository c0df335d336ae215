package dev.shiftlog.tui;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The plan opens at the step that is being done, and goes on with it until a person chooses a line. */
class CurrentStepTest {
    private static final String DONE_NOW = "[x] Password reset flow";
    private static final String NEXT = "[ ] Email verification";

    private static String shown(State state) {
        Grid grid = new Grid(state.width(), state.height());
        new App().view(state, new Canvas(grid));
        return grid.dump();
    }

    private static State afterAnAgentDidTheStep(String keys) {
        Board full = Boards.full();
        Step current = full.session().steps().get(2);
        Board changed = full.with(Change.changeStep(current.id(), StepStatus.DONE, Optional.empty())
                .applyTo(full.logbook(), new Stamp("2026-11-21T14:13:00", new Actor("claude", "c1")))
                .changed()
                .orElseThrow());
        State state = Scenes.play(new Scenes.Scene(full, keys), 80, 24);
        return new App().update(state, new Msg.Arrived(changed)).state();
    }

    @Test
    void theStepInWorkIsSelectedAtTheStart() {
        assertTrue(shown(Scenes.play(new Scenes.Scene(Boards.full(), ""), 80, 24))
                .contains("\u25b8[~] Password reset flow"));
    }

    @Test
    void thePanelBesideFollowsTheWork() {
        assertTrue(shown(afterAnAgentDidTheStep("2")).contains("\u2502 " + NEXT));
    }

    @Test
    void theLineOfThePersonWhoIsThereDoesNotMove() {
        assertTrue(shown(afterAnAgentDidTheStep("")).contains("\u25b8" + DONE_NOW));
    }
}
