package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.codex.ItemShape.Kind;
import dev.shiftlog.record.LongList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.OptionalInt;

/** Finds the output of a call wherever it stands; the n-th call of an id has the n-th output. */
final class CallOutputs {
    private static final int PLACE_BITS = 28;
    private static final long PLACE = (1L << PLACE_BITS) - 1;

    private final Rollout rollout;
    private final long[] outputs;
    private final BitSet used = new BitSet();

    CallOutputs(Rollout rollout, LongList entries) {
        this.rollout = rollout;
        LongList keyed = new LongList();
        for (int i = 0; i < entries.size(); i++) {
            int entry = (int) entries.get(i);
            if (rollout.kind(entry) == Kind.OUTPUT) {
                keyed.add(key(rollout.call(entry)) | entry);
            }
        }
        outputs = keyed.sorted();
    }

    private static long key(long call) {
        return call & ~PLACE;
    }

    /** The entry of the call's output, each only once. */
    OptionalInt take(long call) {
        int from = Arrays.binarySearch(outputs, key(call));
        for (int i = Math.max(from, -from - 1); i < outputs.length
                && key(outputs[i]) == key(call); i++) {
            int entry = (int) (outputs[i] & PLACE);
            if (rollout.call(entry) == call && !used.get(i)) {
                used.set(i);
                return OptionalInt.of(entry);
            }
        }
        return OptionalInt.empty();
    }

    int unused() {
        return outputs.length - used.cardinality();
    }
}
