package dev.shiftlog.agent;

import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Keeps a conversation from a tool that damages its own conversations when it resumes them. */
public interface ResumeGuard {
    /** A tool whose conversations need no protection. */
    ResumeGuard NONE = new ResumeGuard() {
        @Override
        public Optional<String> danger(Conversation conversation, SourceTree files) {
            return Optional.empty();
        }

        @Override
        public Conversation protect(Conversation conversation, Path keep, SourceTree files) {
            return conversation;
        }
    };

    /** What the tool would do to the conversation, in words for a person; nothing where it is safe. */
    Optional<String> danger(Conversation conversation, SourceTree files) throws IOException;

    /** Lets the tool take it for one that was used just now, or it would delete what was put back at once. */
    default void renew(Conversation conversation, Instant now) throws IOException {}

    /** Makes the conversation safe, with a copy of it in the folder given, and answers it as it is now. */
    Conversation protect(Conversation conversation, Path keep, SourceTree files) throws IOException;
}
