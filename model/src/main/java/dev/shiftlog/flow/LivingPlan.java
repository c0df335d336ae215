package dev.shiftlog.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The plan behind a flow: a document that someone who has nothing else can go on from. What people wrote into it
 * stays where it is.
 */
final class LivingPlan {
    private static final String BULLET = "- ";

    private final List<String> lines;

    private LivingPlan(List<String> lines) {
        this.lines = lines;
    }

    static LivingPlan of(String document, String title) {
        LivingPlan plan = new LivingPlan(new ArrayList<>(document.lines().toList()));
        if (document.isBlank()) {
            plan.lines.add("# " + title);
            plan.lines.add("");
            plan.lines.add(
                    "This plan is a living document. Keep every section up to date while the work goes on:"
                            + " it must tell everything to someone who reads nothing else.");
        }
        for (PlanSection section : PlanSection.values()) {
            if (plan.lines.indexOf(section.heading()) < 0) {
                plan.lines.addAll(List.of("", section.heading(), "", section.purpose()));
            }
        }
        return plan;
    }

    /** Adds an entry at the end of the section; further lines of it are indented below. */
    LivingPlan add(PlanSection section, String text, String time) {
        int end = sectionEnd(section);
        List<String> entry = new ArrayList<>();
        boolean firstEntry = !lines.get(end - 1).startsWith(BULLET) && !lines.get(end - 1).startsWith("  ");
        if (firstEntry) {
            entry.add("");
        }
        String mark = section == PlanSection.PROGRESS && !text.startsWith("[") ? "[x] " : "";
        List<String> words = text.strip().lines().toList();
        entry.add(BULLET + mark + "(" + time + ") " + words.getFirst());
        words.stream().skip(1).forEach(more -> entry.add("  " + more));
        lines.addAll(end, entry);
        return this;
    }

    /** The place after the last line of the section that says something. */
    private int sectionEnd(PlanSection section) {
        int heading = lines.indexOf(section.heading());
        int end = heading + 1;
        for (int at = heading + 1; at < lines.size() && !lines.get(at).startsWith("## "); at++) {
            if (!lines.get(at).isBlank()) {
                end = at + 1;
            }
        }
        return end;
    }

    String render() {
        return String.join("\n", lines) + "\n";
    }

    /** The newest entry of the decision log, without its time. */
    static Optional<String> lastDecision(String document) {
        Optional<String> last = Optional.empty();
        boolean inside = false;
        for (String line : document.lines().toList()) {
            if (line.startsWith("## ")) {
                inside = line.equals(PlanSection.DECISIONS.heading());
            } else if (inside && line.startsWith(BULLET)) {
                last = Optional.of(withoutTime(line.substring(BULLET.length())));
            }
        }
        return last;
    }

    private static String withoutTime(String entry) {
        int end = entry.indexOf(") ");
        return entry.startsWith("(") && end > 0 ? entry.substring(end + 2) : entry;
    }
}
