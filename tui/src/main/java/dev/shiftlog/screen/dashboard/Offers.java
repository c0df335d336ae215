package dev.shiftlog.screen.dashboard;

import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.panel.Form;
import java.util.List;

/** Which commands the footer offers, the most useful first. */
final class Offers {
    static final List<Command> RESTING = List.of(EntryCommand.ADD, EntryCommand.EDIT,
            EntryCommand.STATUS,
            EntryCommand.RESOLVE, EntryCommand.SAME_FIX, EntryCommand.RETEST, EntryCommand.SOURCE,
            EntryCommand.COPY, EntryCommand.DELETE, BoardCommand.UNDO, ListCommand.FILTER,
            BoardCommand.PREVIEW, BoardCommand.CONVERSATIONS, BoardCommand.HANDOFFS,
            BoardCommand.ZOOM, EntryCommand.REVISE, EntryCommand.RERUN, EntryCommand.ORIGIN,
            EntryCommand.TRIED,
            EntryCommand.ADD_OTHER,
            BoardCommand.TASK,
            BoardCommand.NEXT, BoardCommand.SAVE, BoardCommand.SNAPSHOTS, BoardCommand.HOOKS,
            BoardCommand.COPY_CONTEXT, BoardCommand.QUIT);
    static final List<Command> FILTERING = List.of(FormCommand.SAVE, FormCommand.CANCEL);
    private static final List<Command> FILLING = List.of(FormCommand.SAVE, FormCommand.CANCEL,
            FormCommand.NEXT_FIELD,
            FormCommand.NEW_LINE, FormCommand.EDITOR);
    private static final List<Command> SEVERAL = List.of(FormCommand.SAVE, FormCommand.EACH_LINE,
            FormCommand.CANCEL,
            FormCommand.NEXT_FIELD, FormCommand.NEW_LINE, FormCommand.EDITOR);
    private static final List<Command> CONTESTED = List.of(FormCommand.SAVE, FormCommand.TAKE_THEIRS,
            FormCommand.CANCEL);

    private Offers() {}

    static List<Command> filling(Form form) {
        return form.isContested()
                ? CONTESTED
                : form.current().value().contains("\n") ? SEVERAL : FILLING;
    }
}
