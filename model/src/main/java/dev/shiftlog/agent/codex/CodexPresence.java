package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.source.SourceTree;
import java.nio.file.Path;
import java.util.Optional;

/** Codex locks a file named by the thread; the file stays behind after a kill, the lock does not. */
final class CodexPresence {
    Optional<String> holder(Conversation conversation, SourceTree files, Processes processes) {
        Path lock = conversation.home().resolve("thread-writer-locks").resolve(conversation.id() + ".lock");
        return files.entry(lock).isPresent() && processes.isLocked(lock)
                ? Optional.of("a running Codex")
                : Optional.empty();
    }
}
