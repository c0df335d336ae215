package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Where one conversation is: what a listing of folders tells, before anything is opened. */
public record Conversation(
        String agent,
        String id,
        Path home,
        Path file,
        long size,
        Instant modified,
        boolean archived,
        List<Path> subAgents) {
    /**
     * Written out, as the other orders on the way to an agent's start: those of {@link Comparator#comparing}
     * cannot be kept ready-made in the image and cost some milliseconds of the start.
     */
    public static final Comparator<Conversation> NEWEST_FIRST = (one, other) -> other.modified()
            .compareTo(one.modified());

    public Conversation {
        requireNonNull(agent);
        requireNonNull(id);
        requireNonNull(home);
        requireNonNull(file);
        requireNonNull(modified);
        subAgents = List.copyOf(subAgents);
    }

    /** The same conversation under the id that a glance found. */
    public Conversation identified(String realId) {
        return new Conversation(agent, realId, home, file, size, modified, archived, subAgents);
    }
}
