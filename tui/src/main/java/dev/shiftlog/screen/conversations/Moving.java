package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Turn;
import java.util.Optional;

/** Moving through the list or the text. */
final class Moving {
    private static final int WHEEL = 3;

    private Moving() {}

    static Turn move(ConversationsScreen at, ListCommand command) {
        if (command == ListCommand.FILTER) {
            return Turn.stay(
                    at.with(new ConversationsScreen.Focus.Filtering(TextEdit.of(at.catalogue().filter()))));
        }
        int page = Math.max(1, at.height() - 4);
        boolean inText = at.focus() instanceof ConversationsScreen.Focus.OnText;
        int from = inText ? at.reading().top() : at.selected();
        int to = switch (command) {
            case UP -> from - 1;
            case DOWN -> from + 1;
            case PAGE_UP -> from - page;
            case PAGE_DOWN -> from + page;
            case FIRST -> 0;
            case LAST -> Integer.MAX_VALUE;
            case FILTER -> from;
        };
        return inText ? Turn.stay(at.with(at.reading().scrolled(to))) : reading(at.selecting(to));
    }

    /** Has the selected conversation read, unless its text is there already. */
    static Turn reading(ConversationsScreen at) {
        Optional<ConversationLine> current = at.current();
        return current.isEmpty() || at.reading().isOf(current.get().key())
                ? Turn.stay(at)
                : Turn.run(at, new Effect.Conversations(new Errand.Read(current.get().key())));
    }

    static Turn mouse(ConversationsScreen at, Input.Mouse mouse) {
        boolean onList = at.list().contains(mouse.column(), mouse.row());
        return switch (mouse.gesture()) {
            case PRESS ->
                onList ? press(at, mouse.row()) : Turn.stay(at.with(new ConversationsScreen.Focus.OnText()));
            case WHEEL_UP -> onList
                    ? reading(at.selecting(at.selected() - WHEEL))
                    : Turn.stay(at.with(at.reading().scrolled(at.reading().top() - WHEEL)));
            case WHEEL_DOWN -> onList
                    ? reading(at.selecting(at.selected() + WHEEL))
                    : Turn.stay(at.with(at.reading().scrolled(at.reading().top() + WHEEL)));
            case RELEASE, DRAG, OTHER -> Turn.stay(at);
        };
    }

    private static Turn press(ConversationsScreen at, int row) {
        int line = ListView.top(at) + (row - 1) / ListView.ROWS_A_LINE;
        boolean onLine = row >= 1 && line < at.catalogue().shown().size();
        return onLine
                ? reading(at.with(new ConversationsScreen.Focus.OnList()).selecting(line))
                : Turn.stay(at);
    }
}
