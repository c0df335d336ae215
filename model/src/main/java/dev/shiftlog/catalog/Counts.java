package dev.shiftlog.catalog;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Fault.Severity;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.Usage;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.Optional;

/** What only a whole reading tells; the worst fault is empty where the conversation is sound. */
public record Counts(long prompts, long turns, long calls, Usage usage, Optional<Severity> worst) {
    public Counts {
        requireNonNull(usage);
    }

    static Counts of(Agent agent, Conversation conversation, SourceTree files) throws IOException {
        Counting counting = new Counting();
        agent.reader().open(conversation, files).read(View.FULL, counting::turn);
        Optional<Severity> worst = agent.reader()
                .check(conversation, files)
                .stream()
                .map(finding -> finding.fault().severity())
                .findFirst();
        return new Counts(counting.prompts, counting.turns, counting.calls, counting.usage, worst);
    }

    private static final class Counting {
        private long prompts;
        private long turns;
        private long calls;
        private Usage usage = Usage.NONE;

        private void turn(Turn turn) {
            if (turn.is(Mark.SIDE_CHAIN) || turn.is(Mark.ABANDONED) || turn.is(Mark.INJECTED)
                    || turn.is(Mark.COMPACTION_SUMMARY)) {
                return;
            }
            if (turn.role() == Role.USER) {
                prompts++;
            } else if (turn.role() == Role.ASSISTANT) {
                turns++;
                usage = usage.plus(turn.usage());
                calls += turn.blocks().stream().filter(ToolCall.class::isInstance).count();
            }
        }
    }
}
