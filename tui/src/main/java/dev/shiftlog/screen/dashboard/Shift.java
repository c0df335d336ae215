package dev.shiftlog.screen.dashboard;

import dev.shiftlog.board.Age;
import dev.shiftlog.board.Board;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.question.QuestionScreen;
import java.util.ArrayList;
import java.util.List;

/** The end of a session is a person's yes: undo does not reach back into an archived one. */
final class Shift {
    private static final String AFTERWARDS = "It goes to the history (panel 8), from where it can be resumed.";

    private Shift() {}

    /** The person wants to end it. */
    static Screen ending(Board board) {
        return question(List.of("Save " + named(board) + " and start the next session?", "", AFTERWARDS));
    }

    /** Nobody has worked on it for long. */
    static Screen rested(Board board, String since) {
        List<String> words = new ArrayList<>();
        words.add("Nothing was logged for " + Age.between(since, board.now()) + ".");
        if (board.isElsewhere()) {
            words.add("The session began on " + board.session().heading().branch() + ", you are on "
                    + board.project().branch() + ".");
        }
        words.add("");
        words.add("Save " + named(board) + " and start the next session?");
        words.add("");
        words.add(AFTERWARDS);
        return question(words);
    }

    private static Screen question(List<String> words) {
        return new QuestionScreen("The session", words, new Effect.SaveSession());
    }

    private static String named(Board board) {
        String task = board.session().task().replace('\n', ' ');
        return task.isEmpty() ? "this session" : "\u201c" + task + "\u201d";
    }
}
