package dev.shiftlog.screen.dashboard;

import dev.shiftlog.board.Age;
import dev.shiftlog.board.Board;
import dev.shiftlog.keys.PanelCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.question.QuestionScreen;
import java.util.ArrayList;
import java.util.List;

/** The end of a session is a person's yes: undo does not reach back into an archived one. */
final class Shift {
    private static final String AFTERWARDS = "It goes to the history (key " + PanelCommand.HISTORY.mention()
            + "), from where it can be resumed.";

    /** So many that the question below has room on a small terminal. */
    private static final int MOST_LINES = 11;
    private static final int HEAD = 5;

    private Shift() {}

    /** The person wants to end it. */
    static Screen ending(Board board) {
        return question(List.of("Save " + named(board) + " and start the next session?", "", AFTERWARDS));
    }

    /** Nobody has worked on it for long: where it stopped, and whether it goes on. */
    static Screen rested(Board board, Msg.Rested rested) {
        List<String> words = new ArrayList<>(shortened(rested.banner()));
        words.add("");
        words.add("Nothing was logged for " + Age.between(rested.since(), board.now()) + ".");
        if (board.isElsewhere()) {
            words.add("The session began on " + board.session().heading().branch() + ", you are on "
                    + board.project().branch() + ".");
        }
        words.add("");
        words.add("Save " + named(board) + " and start the next session? No goes on with it.");
        words.add(AFTERWARDS);
        return question(words);
    }

    /** Where it stopped and what to do next matter more than all that was done. */
    private static List<String> shortened(List<String> banner) {
        if (banner.size() <= MOST_LINES) {
            return banner;
        }
        List<String> lines = new ArrayList<>(banner.subList(0, HEAD));
        lines.add("…");
        lines.addAll(banner.subList(banner.size() - (MOST_LINES - HEAD - 1), banner.size()));
        return lines;
    }

    private static Screen question(List<String> words) {
        return QuestionScreen.of("The session", words, new Effect.SaveSession());
    }

    private static String named(Board board) {
        String task = board.session().task().replace('\n', ' ');
        return task.isEmpty() ? "this session" : "\u201c" + task + "\u201d";
    }
}
