package dev.shiftlog.transcript;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** One message of a conversation; the id is the source's own and unique within one reading. */
public record Turn(
        Role role,
        String id,
        Optional<Instant> time,
        Optional<String> model,
        Usage usage,
        Set<Mark> marks,
        List<Block> blocks) {
    public Turn {
        requireNonNull(role);
        requireNonNull(id);
        requireNonNull(usage);
        // Most have none, and copying an empty set is not free.
        marks = marks.isEmpty() ? Set.of() : Set.copyOf(marks);
        blocks = List.copyOf(blocks);
    }

    public static Turn of(Role role, String id, Block... blocks) {
        return new Turn(role, id, Optional.empty(), Optional.empty(), Usage.NONE, Set.of(),
                List.of(blocks));
    }

    public boolean is(Mark mark) {
        return marks.contains(mark);
    }

    public Turn with(Set<Mark> newMarks) {
        return new Turn(role, id, time, model, usage, newMarks, blocks);
    }

    public Turn with(Usage newUsage) {
        return new Turn(role, id, time, model, newUsage, marks, blocks);
    }

    public Turn with(List<Block> newBlocks) {
        return new Turn(role, id, time, model, usage, marks, newBlocks);
    }

    public Turn mapped(UnaryOperator<Block> change) {
        List<Block> mapped = new ArrayList<>(blocks.size());
        boolean same = true;
        for (Block block : blocks) {
            Block changed = change.apply(block);
            same &= changed == block;
            mapped.add(changed);
        }
        // Nothing is changed in most turns of a conversation, and there are hundreds of thousands.
        return same ? this : with(mapped);
    }
}
