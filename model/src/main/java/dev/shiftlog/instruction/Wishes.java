package dev.shiftlog.instruction;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What a person wants written.
 *
 * @param files the agents that shall be taught
 * @param hooked those among them whose hooks hand them the page
 * @param allowRule whether Claude Code shall call Shiftlog without asking
 */
public record Wishes(Set<InstructionFile> files, Set<InstructionFile> hooked, Visibility visibility,
        boolean allowRule) {
    /** Whether what is written for the agents is this person's alone, or everybody's through git. */
    public enum Visibility {
        PRIVATE,
        TRACKED
    }

    public Wishes {
        requireNonNull(visibility);
        files = Set.copyOf(files);
        hooked = Set.copyOf(hooked);
    }

    Lesson lessonFor(InstructionFile file) {
        return hooked.contains(file) ? Lesson.BESIDE_HOOKS : Lesson.WHOLE;
    }
}
