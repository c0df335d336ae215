package dev.shiftlog.screen;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.Scope;
import java.util.List;
import java.util.Optional;

/** One screen as an immutable value: every input makes the next one. Screens lie upon each other. */
public interface Screen {
    /** The name that the help shows. */
    String title();

    /** Where keys are looked up, first match first. */
    List<Scope> scopes();

    /** The commands for the footer, the most useful first. */
    List<Command> offers();

    /** Why a command cannot act now, which is said instead; nothing means that it can. */
    default Optional<String> refusal(Command command) {
        return Optional.empty();
    }

    /** Whether keys that type a character go into a text here. */
    default boolean isTyping() {
        return false;
    }

    /** Whether the screen below shines through around this one. */
    default boolean isOverlay() {
        return false;
    }

    /** A command of one of the scopes, which is not refused. */
    Turn on(Command command);

    /** Input that is no command: typed text, pastes, the mouse. */
    default Turn typed(Input input) {
        return Turn.stay(this);
    }

    /** Something came from outside. */
    default Turn told(Msg news) {
        return Turn.stay(this);
    }

    default Screen refreshed(Board board) {
        return this;
    }

    default Screen sized(int width, int height) {
        return this;
    }

    void paint(Canvas canvas, Keymap keys);
}
