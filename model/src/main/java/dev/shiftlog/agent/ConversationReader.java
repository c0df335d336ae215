package dev.shiftlog.agent;

import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reads a tool's conversations from its files; the tool itself is never run. */
public interface ConversationReader {
    /** All conversations below the tool's home, from folder listings alone. */
    List<Conversation> find(Path home, SourceTree files) throws IOException;

    /** The conversation that this very file holds, also outside the tool's home. */
    Optional<Conversation> at(Path file, Path home, SourceTree files) throws IOException;

    Glance glance(Conversation conversation, SourceTree files) throws IOException;

    Transcript open(Conversation conversation, SourceTree files) throws IOException;

    /** What would keep the tool from resuming it, or would be lost; empty when it is sound. */
    List<Finding> check(Conversation conversation, SourceTree files) throws IOException;

    /** Who has the conversation open right now, in words for a person; nothing if nobody is known to. */
    default Optional<String> openIn(Conversation conversation, SourceTree files, Processes processes)
            throws IOException {
        return Optional.empty();
    }
}
