package dev.shiftlog.tui;

import dev.shiftlog.board.Age;
import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.Keymap;
import java.util.ArrayList;
import java.util.List;

/** The project in one line, and what is being worked on in the next. */
record Header(Board board, boolean hasSession, Keymap keys) {
    private static final String GAP = "   ";
    private static final String BEGAN = ", began on ";

    void paint(Canvas canvas) {
        canvas.line(0, 0, canvas.width(), ' ', Role.BAR);
        int x = canvas.text(0, 0, " shiftlog ", Role.BADGE);
        x = canvas.text(x, 0, "  ", Role.BAR);
        x = canvas.text(x, 0, Fit.clip(board.project().name(), Math.max(8, canvas.width() / 3)), Role.STRONG);
        int right = facts(canvas, x + 2);
        if (right - x > 12) {
            canvas.text(x + 2, 0, Fit.clip(board.project().stack(), right - x - 5), Role.DIM);
        }
        canvas.mark(canvas.bounds().top(1), dev.shiftlog.canvas.Mark.QUIET);
        if (canvas.height() > 1) {
            task(canvas);
        }
    }

    /** From the right edge inwards, the most useful last to go. */
    private int facts(Canvas canvas, int least) {
        int end = canvas.width() - 1;
        for (String fact : all()) {
            int from = end - Cluster.width(fact);
            if (from < least + GAP.length()) {
                break;
            }
            boolean warns = fact.contains(BEGAN)
                    || fact.startsWith("ctx") && board.context().characters() > board.context().budget();
            canvas.text(from, 0, fact, warns ? Role.WARN : Role.DIM);
            end = from - GAP.length();
        }
        return end + GAP.length();
    }

    private List<String> all() {
        List<String> facts = new ArrayList<>();
        Board.ContextSize size = board.context();
        if (size.characters() > 0) {
            facts.add("ctx " + thousands(size.characters()) + "/" + thousands(size.budget())
                    + (size.characters() > size.budget() ? " over" : ""));
        }
        if (!board.project().branch().isEmpty()) {
            int dirty = board.project().dirty();
            facts.add(board.project().branch() + (dirty > 0 ? " ±" + dirty : "")
                    + (board.isElsewhere() ? BEGAN + board.session().heading().branch() : ""));
        }
        String age = Age.between(board.session().heading().startedAt(), board.now());
        if (hasSession && !age.isEmpty()) {
            facts.add("session " + age);
        }
        if (!board.past().isEmpty()) {
            facts.add(board.past().size() + " past");
        }
        return facts;
    }

    private static String thousands(int count) {
        return count < 1000 ? String.valueOf(count) : count / 1000 + "." + count % 1000 / 100 + "k";
    }

    private void task(Canvas canvas) {
        if (!hasSession) {
            canvas.text(1, 1, "No session is kept here", Role.DIM);
            return;
        }
        String task = board.session().task();
        String plan = board.session().plan().map(found -> found.description()).orElse("");
        if (task.isEmpty()) {
            canvas.text(1, 1,
                    keys.spell(
                            "No task yet: " + BoardCommand.TASK.mention() + " says what is being worked on"),
                    Role.DIM);
            return;
        }
        int x = canvas.text(1, 1, Fit.clip(task.replace('\n', ' '), canvas.width() - 2), Role.STRONG);
        if (!plan.isEmpty() && canvas.width() - x > 20) {
            x = canvas.text(x, 1, "  ·  ", Role.DIM);
            canvas.text(x, 1, Fit.clip(plan.replace('\n', ' '), canvas.width() - x - 1), Role.DIM);
        }
    }
}
