package dev.shiftlog.agent;

import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A coding agent's command-line tool. */
public interface Agent {
    /** The short name on the command line and in files: {@code claude}. */
    String id();

    /** The name for people: {@code Claude Code}. */
    String displayName();

    /** The tool's own folder, where its environment override is honoured. */
    Path home(Environment environment);

    ConversationReader reader();

    /** Empty where the tool's store cannot be written safely. */
    Optional<ConversationWriter> writer();

    ToolMap tools();

    Launching launching();

    /** What protects a conversation from the tool itself. */
    default ResumeGuard guard() {
        return ResumeGuard.NONE;
    }

    /** When the tool deletes conversations by itself; nothing where it never does. */
    default Optional<Retention> retention(Path home, SourceTree files) throws IOException {
        return Optional.empty();
    }

    /** What a person should know before relying on what is read here. */
    default Optional<String> caveat() {
        return Optional.empty();
    }
}
