package dev.shiftlog.agent.codex;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationReader.Presence;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Codex locks a file named by the thread; the file stays behind after a kill, the lock does not. */
record CodexPresence(Map<String, Path> locks, Processes processes) implements Presence {
    static CodexPresence of(Path home, SourceTree files, Processes processes) throws IOException {
        Map<String, Path> locks = new HashMap<>();
        for (SourceTree.Entry entry : files.list(home.resolve("thread-writer-locks"))) {
            locks.put(entry.name(), entry.path());
        }
        return new CodexPresence(locks, processes);
    }

    @Override
    public Optional<String> holder(Conversation conversation) {
        return Optional.ofNullable(locks.get(conversation.id() + ".lock"))
                .filter(processes::isLocked)
                .map(_ -> "a running Codex");
    }
}
