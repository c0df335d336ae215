package dev.shiftlog.screen.dashboard;

import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.conversations.ConversationsScreen;
import dev.shiftlog.screen.handoff.HandoffsScreen;
import dev.shiftlog.screen.hooks.HooksScreen;
import dev.shiftlog.screen.preview.PreviewScreen;
import dev.shiftlog.screen.snapshots.SnapshotsScreen;

/** What the dashboard's own commands do. */
final class Acting {
    private Acting() {}

    static Turn board(Dashboard at, BoardCommand command) {
        return switch (command) {
            case NEXT -> Turn.stay(at.focused(at.focus() + 1).settled());
            case PREVIOUS -> Turn.stay(at.focused(at.focus() - 1).settled());
            case ZOOM -> Turn.stay(at.zoomed(!at.isZoomed()).settled());
            case UNDO -> Turn.run(at, new Effect.Undo());
            case REDO -> Turn.run(at, new Effect.Redo());
            case TASK -> Turn.stay(at.typing(new Typing.Filling(task(at), false)));
            case SAVE -> at.board().session().isEmpty()
                    ? Turn.say(at, "there is nothing to save yet: this session is empty")
                    : Turn.open(at, Shift.ending(at.board()));
            case PREVIEW ->
                Turn.open(at, PreviewScreen.loading()).and(new Request.Run(new Effect.MakeContext()));
            case CONVERSATIONS -> conversations(at);
            case HANDOFFS -> Turn.open(at, HandoffsScreen.unread(at.area().width(), at.area().height()))
                    .and(new Request.Run(HandoffsScreen.opening()));
            case SNAPSHOTS -> Turn.open(at, SnapshotsScreen.unread(at.board().now(), at.area().height()))
                    .and(new Request.Run(SnapshotsScreen.opening()));
            case HOOKS -> Turn.open(at, HooksScreen.unread(at.area().height()))
                    .and(new Request.Run(HooksScreen.opening()));
            case COPY_CONTEXT -> Turn.run(at, new Effect.CopyContext(false));
            case COPY_PROMPT -> Turn.run(at, new Effect.CopyContext(true));
            case QUIT -> Turn.stay(at).and(new Request.Leave());
        };
    }

    private static Turn conversations(Dashboard at) {
        Screen screen = ConversationsScreen.unread(at.board().now(), at.area().width(), at.area().height());
        return Turn.open(at, screen).and(new Request.Run(ConversationsScreen.opening()));
    }

    private static Form task(Dashboard at) {
        return Form.of(at.panel().id(), Form.Verb.TASK, "", "What is being worked on",
                Field.of("task", "task", at.board().session().task()).lines());
    }

    /** Back leaves the filter first, then the zoom; it never leaves the app. */
    static Turn app(Dashboard at, AppCommand command) {
        if (command != AppCommand.BACK) {
            return Turn.stay(at);
        }
        if (!at.pane().filter().isEmpty()) {
            return Turn.stay(at.with(at.pane().filtered("")).settled());
        }
        return at.isZoomed()
                ? Turn.stay(at.zoomed(false).settled())
                : Turn.say(at, BoardCommand.QUIT.mention() + " leaves the app");
    }
}
