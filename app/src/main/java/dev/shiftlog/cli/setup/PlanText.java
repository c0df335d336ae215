package dev.shiftlog.cli.setup;

import dev.shiftlog.instruction.PlannedWrite;
import dev.shiftlog.instruction.PlannedWrite.Delete;
import dev.shiftlog.instruction.PlannedWrite.Leave;
import dev.shiftlog.instruction.PlannedWrite.Replace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Planned writes as lines for the person: which file, why, and the lines that come and go. */
record PlanText(Path project) {
    List<String> of(List<PlannedWrite> writes) {
        List<String> lines = new ArrayList<>();
        for (PlannedWrite write : writes) {
            lines.addAll(of(write));
        }
        return lines;
    }

    private List<String> of(PlannedWrite write) {
        List<String> lines = new ArrayList<>();
        switch (write) {
            case Replace replace -> {
                lines.add("  " + name(write) + "  " + write.words());
                lines.addAll(difference(replace.before().orElse(""), replace.after()));
            }
            case Delete _ -> lines.add("  " + name(write) + "  goes: " + write.words());
            case Leave _ -> lines.add(left(write));
        }
        return lines;
    }

    /** A file that is left alone, in one line with the reason. */
    String left(PlannedWrite write) {
        return "  " + name(write) + "  left alone: it " + write.words();
    }

    String name(PlannedWrite write) {
        return write.file().startsWith(project)
                ? project.relativize(write.file()).toString()
                : write.file().toString();
    }

    /** Only one place of a file ever changes: what is equal before and after it is not shown. */
    private static List<String> difference(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        int head = 0;
        while (head < Math.min(old.size(), now.size()) && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), now.size()) - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        List<String> lines = new ArrayList<>();
        old.subList(head, old.size() - tail).forEach(line -> lines.add("    - " + readable(line)));
        now.subList(head, now.size() - tail).forEach(line -> lines.add("    + " + readable(line)));
        return lines;
    }

    /** Planned contents are bytes, one character each. */
    private static String readable(String line) {
        return new String(line.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
