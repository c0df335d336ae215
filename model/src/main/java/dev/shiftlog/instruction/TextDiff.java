package dev.shiftlog.instruction;

import java.util.List;

/** What changes between two texts, as the lines that go and those that come. */
final class TextDiff {
    private TextDiff() {}

    static String of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> fresh = after.lines().toList();
        int same = 0;
        while (same < Math.min(old.size(), fresh.size()) && old.get(same).equals(fresh.get(same))) {
            same++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), fresh.size()) - same
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        StringBuilder diff = new StringBuilder();
        lines(diff, "  ", old.subList(Math.max(0, same - 2), same));
        lines(diff, "- ", old.subList(same, old.size() - tail));
        lines(diff, "+ ", fresh.subList(same, fresh.size() - tail));
        lines(diff, "  ", old.subList(old.size() - tail, Math.min(old.size(), old.size() - tail + 2)));
        return diff.toString();
    }

    private static void lines(StringBuilder diff, String mark, List<String> lines) {
        for (String line : lines) {
            diff.append(mark).append(line).append('\n');
        }
    }
}
