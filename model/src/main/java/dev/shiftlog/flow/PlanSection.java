package dev.shiftlog.flow;

import java.util.Locale;
import java.util.Optional;

/** A section of the living plan. */
enum PlanSection {
    PURPOSE("Purpose / Big Picture",
            "What someone gains when this is done, and how they can see it working."),
    PROGRESS("Progress", "What is done and what is left, with times; the first open line is the next step."),
    SURPRISES("Surprises & Discoveries", "What turned out otherwise than expected, with the evidence."),
    DECISIONS("Decision Log", "Every decision, why it was taken and by whom."),
    OUTCOMES("Outcomes & Retrospective", "What was achieved, what is left, what was learned.");

    private final String heading;
    private final String purpose;

    PlanSection(String heading, String purpose) {
        this.heading = heading;
        this.purpose = purpose;
    }

    String heading() {
        return "## " + heading;
    }

    /** What belongs into the section, for a reader who has nothing but the plan. */
    String purpose() {
        return "_" + purpose + "_";
    }

    /** The name on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section meant by its name, its heading, or the beginning of either. */
    static Optional<PlanSection> named(String words) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        for (PlanSection section : values()) {
            boolean meant = section.word().startsWith(wanted)
                    || section.heading.toLowerCase(Locale.ROOT).startsWith(wanted);
            if (meant && !wanted.isEmpty()) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
