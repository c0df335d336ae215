package dev.shiftlog.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;

/**
 * Pairs the errors of a run with those already known. In one run two errors are never the same one,
 * and errors of a file keep their order when lines shift, so each known error is given to one found
 * error at most: the most pairs first, then the smallest shifts.
 */
public final class Matching {
    private final List<Signature> known;
    private final List<Signature> found;
    private final int[] knownOf;
    private final Shifts shifts = new Shifts();

    private Matching(List<Signature> known, List<Signature> found) {
        this.known = known;
        this.found = found;
        this.knownOf = new int[found.size()];
        Arrays.fill(knownOf, -1);
    }

    public static Matching of(List<Signature> known, List<Signature> found) {
        Matching matching = new Matching(known, found);
        List<Group> groups = matching.groups();
        for (Group group : groups) {
            if (group.isSingle()) {
                matching.learn(group);
            }
        }
        for (Group group : groups) {
            matching.align(group.known(), group.found());
        }
        return matching;
    }

    /** The index of the known error that the found one is, if it is known. */
    public OptionalInt knownFor(int index) {
        return knownOf[index] < 0 ? OptionalInt.empty() : OptionalInt.of(knownOf[index]);
    }

    /** Indexes of errors that differ in nothing but their line, from the first line to the last. */
    private record Group(List<Integer> known, List<Integer> found) {
        boolean isSingle() {
            return known.size() == 1 && found.size() == 1;
        }
    }

    private List<Group> groups() {
        List<Group> groups = new ArrayList<>();
        boolean[] grouped = new boolean[found.size()];
        for (int i = 0; i < found.size(); i++) {
            if (!grouped[i]) {
                List<Integer> alike = like(found.get(i), found);
                alike.forEach(index -> grouped[index] = true);
                groups.add(new Group(like(found.get(i), known), alike));
            }
        }
        return groups;
    }

    private static List<Integer> like(Signature one, List<Signature> all) {
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Signature other = all.get(i);
            if (one.type().equals(other.type()) && one.pattern().equals(other.pattern())
                    && Signature.sameFile(one.file(), other.file())) {
                alike.add(i);
            }
        }
        alike.sort((a, b) -> Integer.compare(all.get(a).line(), all.get(b).line()));
        return alike;
    }

    private void learn(Group group) {
        Signature before = known.get(group.known().getFirst());
        Signature now = found.get(group.found().getFirst());
        if (before.matches(now)) {
            shifts.add(now.file(), now.line(), now.line() - before.line());
        }
    }

    /** The best pairing that keeps the order: best[k][f] for the first k known and f found errors. */
    private void align(List<Integer> ks, List<Integer> fs) {
        long[][] best = new long[ks.size() + 1][fs.size() + 1];
        for (int k = 1; k <= ks.size(); k++) {
            for (int f = 1; f <= fs.size(); f++) {
                long paired = best[k - 1][f - 1] + gain(known.get(ks.get(k - 1)), found.get(fs.get(f - 1)));
                best[k][f] = Math.max(paired, Math.max(best[k - 1][f], best[k][f - 1]));
            }
        }
        int k = ks.size();
        int f = fs.size();
        while (k > 0 && f > 0) {
            if (best[k][f] == best[k - 1][f]) {
                k--;
            } else if (best[k][f] == best[k][f - 1]) {
                f--;
            } else {
                knownOf[fs.get(--f)] = ks.get(--k);
            }
        }
    }

    /** A pair outweighs every sum of shifts; errors that cannot be the same are worth nothing. */
    private long gain(Signature before, Signature now) {
        int shift = now.line() - before.line();
        boolean possible = Math.abs(shift) <= Signature.FAR && shifts.allow(now.file(), now.line(), shift);
        return possible ? 1_000 - Math.abs(shift) : 0;
    }
}
