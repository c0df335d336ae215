package dev.shiftlog.agent.writing;

import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Tally;
import java.util.ArrayList;
import java.util.List;

/**
 * Which outputs an agent sends whole, in tokens: none longer than the longest, and of older ones than
 * the newest only as many as are not worth shortening.
 */
public record Outputs(long longest, long newest, long worth) {
    public static final Outputs ALL = new Outputs(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
    private static final int CHARACTERS_PER_TOKEN = 4;
    /** Shortening would not make a shorter one any shorter. */
    private static final int SHORT = 800;

    /** One output that passed. */
    record Sent(String tool, long characters) {
        long tokens() {
            return characters / CHARACTERS_PER_TOKEN;
        }
    }

    /** The characters that the text takes in a request, where line ends and quotes are escaped. */
    static long characters(Passage text) {
        if (!(text instanceof Passage.Held held)) {
            return text.length();
        }
        long escaped = 0;
        for (int i = 0; i < held.text().length(); i++) {
            char c = held.text().charAt(i);
            escaped += c == '"' || c == '\\' || c < ' ' ? 1 : 0;
        }
        return held.text().length() + escaped;
    }

    /** Counts those that the agent will shorten when it sends them. */
    void count(List<Sent> sent, String agent, Tally tally) {
        List<Sent> old = new ArrayList<>();
        long seen = 0;
        for (Sent output : sent.reversed()) {
            seen += output.tokens();
            if (output.tokens() > longest) {
                shortened(output, agent, tally);
            } else if (seen > newest && output.characters() > SHORT) {
                old.add(output);
            }
        }
        if (old.stream().mapToLong(Sent::tokens).sum() >= worth) {
            old.forEach(output -> shortened(output, agent, tally));
        }
    }

    private static void shortened(Sent output, String agent, Tally tally) {
        tally.lost(Loss.Item.TOOL_RESULT, Loss.Fate.LEFT_TO_TARGET,
                "outputs that " + agent + " shortens in the middle when it sends them to its model",
                output.tool() + ", " + output.characters() + " characters");
    }
}
