package dev.shiftlog.convert;

import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds out what has to go for a conversation to fit a budget: the oldest outputs first, then the
 * oldest prompts with all that followed them; the last prompt always stays.
 */
final class Cut implements TurnSink {
    /** An output that takes less is not worth the line that would stand for it. */
    private static final long SMALL = 30;
    private static final int LONGEST_PROMPT = 100;
    private static final int MOST_PROMPTS = 20;

    private record Measured(long tokens, long outputs, boolean prompt) {}

    private final List<Measured> turns = new ArrayList<>();
    private final List<String> prompts = new ArrayList<>();
    private int outputsBefore;
    private int turnsBefore;
    private long total;

    @Override
    public void accept(Turn turn) {
        boolean prompt = turn.role() == Role.USER && !turn.is(Mark.INJECTED);
        turns.add(new Measured(Budget.of(turn), Budget.ofOutputs(turn), prompt));
        if (prompt) {
            prompts.add(beginning(turn));
        }
    }

    private static String beginning(Turn turn) {
        for (Block block : turn.blocks()) {
            if (block instanceof Block.Text(Passage.Held(String text))) {
                String line = text.strip().lines().findFirst().orElse("");
                return line.length() > LONGEST_PROMPT ? line.substring(0, LONGEST_PROMPT) + "…" : line;
            }
        }
        return "(no text)";
    }

    /** Decides what goes; false if even the last prompt alone takes more than the budget. */
    boolean fit(long budget) {
        total = turns.stream().mapToLong(Measured::tokens).sum();
        int last = lastPrompt();
        while (total > budget && outputsBefore < last) {
            dropOutputs();
        }
        while (total > budget && turnsBefore < last) {
            dropPrompt();
        }
        while (total > budget && outputsBefore < turns.size()) {
            dropOutputs();
        }
        return total <= budget;
    }

    private int lastPrompt() {
        int last = 0;
        for (int i = 0; i < turns.size(); i++) {
            last = turns.get(i).prompt() ? i : last;
        }
        return last;
    }

    private void dropOutputs() {
        Measured turn = turns.get(outputsBefore++);
        if (turn.outputs() > SMALL) {
            total -= turn.outputs() - SMALL;
        }
    }

    private void dropPrompt() {
        do {
            Measured turn = turns.get(turnsBefore);
            boolean emptied = turnsBefore < outputsBefore && turn.outputs() > SMALL;
            total -= emptied ? turn.tokens() - turn.outputs() + SMALL : turn.tokens();
            turnsBefore++;
        } while (!turns.get(turnsBefore).prompt());
        if (turnsBefore > 0 && droppedPrompts() == 1) {
            total += Budget.of(summary());
        }
    }

    private int droppedPrompts() {
        return (int) turns.subList(0, turnsBefore).stream().filter(Measured::prompt).count();
    }

    boolean isDropped(int turn) {
        return turn < turnsBefore;
    }

    boolean isEmptied(int turn) {
        return turn < outputsBefore && turns.get(turn).outputs() > SMALL;
    }

    boolean startsAt(int turn) {
        return turnsBefore > 0 && turn == turnsBefore;
    }

    /** What stands in the place of the turns that went. */
    String summary() {
        int dropped = droppedPrompts();
        StringBuilder text = new StringBuilder("[The beginning of this conversation was cut to fit: ");
        text.append(turnsBefore).append(turnsBefore == 1 ? " turn, " : " turns, ");
        text.append(dropped).append(dropped == 1 ? " prompt. It asked:\n" : " prompts. They asked:\n");
        for (int i = Math.max(0, dropped - MOST_PROMPTS); i < dropped; i++) {
            text.append("- ").append(prompts.get(i)).append('\n');
        }
        return text.append("The whole of it is in the conversation that this one was made from.]").toString();
    }
}
