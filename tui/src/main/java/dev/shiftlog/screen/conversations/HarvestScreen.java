package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.QuestionCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.List;

/** What a conversation says about the session, before it is taken in. */
record HarvestScreen(News.HarvestPlanned plan, int height) implements Screen {
    private static final int WIDTH = 100;
    private static final int AROUND = 5;

    @Override
    public String title() {
        return "Take in";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.QUESTION, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(QuestionCommand.YES, QuestionCommand.NO);
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    @Override
    public Screen sized(int width, int rows) {
        return new HarvestScreen(plan, rows);
    }

    @Override
    public Turn on(Command command) {
        if (command == QuestionCommand.YES) {
            return Turn.close(this)
                    .and(new Request.Run(new Effect.Conversations(new Errand.Harvest(plan.key()))));
        }
        return command == QuestionCommand.NO || command == AppCommand.BACK
                ? Turn.close(this)
                : Turn.stay(this);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        List<String> lines = plan.lines();
        int room = Math.max(1, canvas.height() - AROUND);
        int shown = lines.size() <= room ? lines.size() : room - 1;
        int width = Math.min(WIDTH, canvas.width());
        Rect box = canvas.bounds().middle(width, Math.min(canvas.height(), shown + AROUND));
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(),
                Fit.clip(" From " + plan.key().agent() + " into the session ", width - 4), Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        for (int row = 0; row < shown; row++) {
            inside.text(0, row, Fit.clip(lines.get(row).replace('\n', ' '), inside.width()), Role.TEXT);
        }
        if (shown < lines.size()) {
            inside.text(0, shown, "and " + (lines.size() - shown) + " more", Role.DIM);
        }
        String question = QuestionCommand.YES.mention() + " takes it in as one change, which "
                + BoardCommand.UNDO.mention() + " takes back.";
        inside.text(0, inside.height() - 1, Fit.clip(keys.spell(question), inside.width()), Role.DIM);
    }
}
