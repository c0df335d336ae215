package dev.shiftlog.agent.writing;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What an agent's format can hold, as far as the formats differ. */
public record Shape(
        String agent,
        Set<Holds> holds,
        Predicate<String> misread,
        Optional<String> answerBetween,
        Outputs outputs,
        Outcomes outcomes) {
    /** The outcome as it is read again from a result with these parts. */
    @FunctionalInterface
    public interface Outcomes {
        /** Failed or not, whatever the reason. */
        Outcomes FLAGGED = (outcome, _) -> outcome == Outcome.SUCCESS ? Outcome.SUCCESS : Outcome.FAILURE;

        Outcome of(Outcome outcome, List<Block.Part> parts);
    }

    /** One ability of a format. */
    public enum Holds {
        /** What the model thought, for the person to read. */
        REASONING,
        /** Several texts in one message. */
        SEVERAL_TEXTS,
        /** Several texts in one result. */
        SEVERAL_RESULT_TEXTS,
        /** Text of the model after its calls, in the same message. */
        TEXT_AFTER_CALLS,
        /** Arguments of a call that are not an object. */
        ANY_ARGUMENTS,
        /** Pictures in results, so that the model sees them after a resume. */
        IMAGES_OF_RESULTS,
        /** Pictures in the result of a failed call. */
        IMAGES_OF_FAILURES,
        /** The model that gave an answer. */
        MODEL
    }

    /**
     * @param misread the texts that the agent would take for something other than a person's prompt
     * @param answerBetween the words put between a result and the next prompt where the model had not answered
     * @param outputs the results that the agent sends whole
     * @param outcomes how it is told whether a call failed
     */
    public Shape {
        requireNonNull(agent);
        holds = Set.copyOf(holds);
        requireNonNull(misread);
        requireNonNull(outputs);
        requireNonNull(outcomes);
    }

    boolean can(Holds ability) {
        return holds.contains(ability);
    }
}
