package dev.shiftlog.agent;

import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Transcript;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a tool's conversations from its files; the tool itself is never run. */
public interface ConversationReader {
    /**
     * All conversations below the tool's home, from folder listings alone; where these do not tell
     * an id, it is the file's name, and a glance knows the real one.
     */
    List<Conversation> find(Path home, SourceTree files) throws IOException;

    /**
     * Those that the tool would go on with in these folders, where the names of its own folders tell
     * that; all of them where they do not.
     */
    default List<Conversation> findIn(List<Path> folders, Path home, SourceTree files) throws IOException {
        return find(home, files);
    }

    /** The conversation that this very file holds, also outside the tool's home. */
    Optional<Conversation> at(Path file, Path home, SourceTree files) throws IOException;

    /** Whether this is how only the tool's own transcripts start; the text has no space behind a colon. */
    default boolean recognises(String start) {
        return false;
    }

    /** Titles that the tool keeps apart from its conversations, by id; they win over a glance's. */
    default Map<String, String> titles(Path home, SourceTree files) throws IOException {
        return Map.of();
    }

    Glance glance(Conversation conversation, SourceTree files) throws IOException;

    /** Which of the folders the conversation was held in, where its files tell that only in a roundabout way. */
    default Optional<String> folderAmong(Collection<String> folders, Conversation conversation) {
        return Optional.empty();
    }

    Transcript open(Conversation conversation, SourceTree files) throws IOException;

    /** What would keep the tool from resuming it, or would be lost; empty when it is sound. */
    List<Finding> check(Conversation conversation, SourceTree files) throws IOException;

    /** Tells who had a conversation open when this was asked for, in words for a person. */
    @FunctionalInterface
    interface Presence {
        Presence NOBODY = _ -> Optional.empty();

        /** Nothing if nobody is known to. */
        Optional<String> holder(Conversation conversation) throws IOException;
    }

    /** Who has conversations open right now; what tells it of all of them is read once. */
    default Presence presence(Path home, SourceTree files, Processes processes) throws IOException {
        return Presence.NOBODY;
    }

    /** Who has this one conversation open right now; nothing if nobody is known to. */
    default Optional<String> openIn(Conversation conversation, SourceTree files, Processes processes)
            throws IOException {
        return presence(conversation.home(), files, processes).holder(conversation);
    }

    /** Everything on disk that belongs to the conversation alone. */
    default List<Path> parts(Conversation conversation, SourceTree files) throws IOException {
        return List.of(conversation.file());
    }

    /** Another conversation that cannot be read without this one; nothing if none is known. */
    default Optional<String> neededBy(Conversation conversation, SourceTree files) throws IOException {
        return Optional.empty();
    }
}
