package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
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
