package dev.shiftlog.transcript;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/** What is known of a conversation as a whole; the folder is spelled as on the machine it ran on. */
public record Header(
        String agent,
        String id,
        Optional<String> title,
        Optional<String> folder,
        Optional<String> branch,
        Optional<Instant> started,
        Optional<Instant> lastActive,
        Optional<String> model,
        Optional<String> agentVersion) {
    public Header {
        requireNonNull(agent);
        requireNonNull(id);
    }

    /** A header that knows nothing but whose conversation it is. */
    public static Header of(String agent, String id) {
        return new Header(agent, id, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The same conversation, held in that folder. */
    public Header in(String where) {
        return new Header(agent, id, title, Optional.of(where), branch, started, lastActive, model,
                agentVersion);
    }

    /** With the other title, where there is one. */
    public Header titled(Optional<String> other) {
        return new Header(agent, id, other.or(() -> title), folder, branch, started, lastActive,
                model, agentVersion);
    }
}
