package dev.shiftlog.convert;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import java.util.function.UnaryOperator;

/** The steps of a conversion: each answers a transcript that reads another one and changes it on the way. */
public final class Steps {
    private Steps() {}

    /** An agent and its tools. */
    public record Speaker(String agent, ToolMap tools) {
        public Speaker {
            requireNonNull(agent);
            requireNonNull(tools);
        }
    }

    /** The same turns, which somebody else sees first. */
    public static Transcript observed(Transcript source, TurnSink observer) {
        return new Observed(source, observer);
    }

    /** Every text of people, models and tools, arguments included, put through a function. */
    public static Transcript rewritten(Transcript source, UnaryOperator<String> rewrite) {
        return new Rewritten(source, rewrite);
    }

    /** Cut to a number of tokens, with a line in the place of everything that went. */
    public static Transcript trimmed(Transcript source, long maxTokens, Tally tally) {
        return new Trimmed(source, maxTokens, tally);
    }

    /** The calls told as calls of the target's own tools, as far as it has such tools. */
    public static Transcript retold(Transcript source, Speaker from, Speaker to, Tally tally) {
        return new Retold(source, from, to, tally);
    }
}
