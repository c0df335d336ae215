package dev.shiftlog.catalog;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Fault.Severity;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Block.ToolCall;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.Usage;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** One conversation as it is listed; the id is the real one. Counts are there once it was read. */
public record Entry(Conversation conversation, Glance glance, Optional<Counts> counts) {
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

    public Entry {
        requireNonNull(conversation);
        requireNonNull(glance);
    }

    public String agent() {
        return conversation.agent();
    }

    public String id() {
        return glance.header().id();
    }

    public Header header() {
        return glance.header();
    }

    /** When something was last said, or when the file last changed where that is not recorded. */
    public Instant lastActive() {
        return glance.lastActive(conversation);
    }

    /** A run that another conversation started: it is folded under that one. */
    public boolean isSubAgent() {
        return glance.parent().isPresent();
    }

    Entry with(Counts known) {
        return new Entry(conversation, glance, Optional.of(known));
    }

    /** Whether this was read from the very file that the listing found now. */
    boolean isOf(Conversation found) {
        return conversation.size() == found.size()
                && conversation.modified().equals(found.modified())
                && conversation.archived() == found.archived()
                && conversation.subAgents().equals(found.subAgents());
    }
}
