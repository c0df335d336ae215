package dev.shiftlog.screen.list;

import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.List;
import java.util.Optional;

/** A screen that is one list or one text: the same keys and the same wheel move about in each of them. */
public interface ListScreen extends Screen {
    int WHEEL = 3;
    /** The rows that the frame takes. */
    int FRAME = 2;

    Cursor cursor();

    ListScreen at(Cursor moved);

    /** One of the screen's own commands, which can act now. */
    default Turn act(ScreenCommand own) {
        return Turn.stay(this);
    }

    /** A click into a row within the frame; in a text it means nothing. */
    default ListScreen pressed(int row) {
        return this;
    }

    /** Says why something failed; a screen that has nothing to show goes away, or it would wait for ever. */
    default Turn failed(boolean hasLines, String reason) {
        return hasLines ? Turn.say(this, reason) : Turn.close(this).and(new Request.Say(reason));
    }

    @Override
    default List<Scope> scopes() {
        return List.of(Scope.LIST, Scope.APP);
    }

    @Override
    default Screen sized(int columns, int rows) {
        return at(cursor().sized(rows - FRAME));
    }

    @Override
    default Optional<String> refusal(Command command) {
        return command == ListCommand.FILTER ? Optional.of("these lines have no filter") : Optional.empty();
    }

    @Override
    default Turn on(Command command) {
        return switch (command) {
            case ListCommand list -> Turn.stay(at(cursor().on(list)));
            case ScreenCommand own -> scopes().contains(own.scope()) ? act(own) : Turn.stay(this);
            case AppCommand app -> app == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
            case FormCommand _ -> Turn.stay(this);
        };
    }

    @Override
    default Turn typed(Input input) {
        return input instanceof Input.Mouse mouse ? Turn.stay(switch (mouse.gesture()) {
            case PRESS -> pressed(mouse.row() - 1);
            case WHEEL_UP -> at(cursor().by(-WHEEL));
            case WHEEL_DOWN -> at(cursor().by(WHEEL));
            case RELEASE, DRAG, OTHER -> this;
        }) : Turn.stay(this);
    }
}
