package dev.shiftlog.convert;

import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The first words to an agent whose store cannot be written: what was asked before, and the last answer. */
public final class HandoffPrompt implements TurnSink {
    private static final int MOST_PROMPTS = 5;
    private static final int LONGEST_PROMPT = 400;
    private static final int LONGEST_ANSWER = 3000;

    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private String answer = "";

    @Override
    public void accept(Turn turn) {
        String text = text(turn);
        if (text.isEmpty() || turn.is(Mark.INJECTED)) {
            return;
        }
        if (turn.role() == Role.ASSISTANT) {
            answer = shortened(text, LONGEST_ANSWER);
        } else if (turn.role() == Role.USER && first.isEmpty()) {
            first.add(shortened(text, LONGEST_PROMPT));
        } else if (turn.role() == Role.USER) {
            last.addLast(shortened(text, LONGEST_PROMPT));
            if (last.size() > MOST_PROMPTS) {
                last.removeFirst();
            }
        }
    }

    private static String text(Turn turn) {
        StringBuilder text = new StringBuilder();
        for (Block block : turn.blocks()) {
            if (block instanceof Block.Text(Passage.Held(String held))) {
                text.append(text.isEmpty() ? "" : "\n").append(held);
            }
        }
        return text.toString().strip();
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    /** The prompt, for a conversation that another agent had. */
    public String text(String agent) {
        StringBuilder prompt = new StringBuilder("Continue work that was begun with ").append(agent)
                .append(".\n");
        first.forEach(text -> prompt.append("\nIt began with this request:\n").append(text).append('\n'));
        if (!last.isEmpty()) {
            prompt.append("\nThe latest requests, the newest last:\n");
            last.forEach(text -> prompt.append("- ").append(text).append('\n'));
        }
        if (!answer.isEmpty()) {
            prompt.append("\nThe last answer was:\n").append(answer).append('\n');
        }
        return prompt.append("\nLook at the files as they are now before you go on.").toString();
    }
}
