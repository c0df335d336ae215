package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.util.Optional;

/** Copilot puts a lock named by its process beside the events of a conversation it works in. */
final class CopilotPresence {
    private static final String PREFIX = "inuse.";
    private static final String SUFFIX = ".lock";

    Optional<String> holder(Conversation conversation, SourceTree files, Processes processes)
            throws IOException {
        for (SourceTree.Entry entry : files.list(conversation.file().getParent())) {
            String name = entry.name();
            if (name.startsWith(PREFIX) && name.endsWith(SUFFIX)) {
                String pid = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
                if (pid.matches("\\d{1,18}") && processes.isRunning(Long.parseLong(pid))) {
                    return Optional.of("Copilot CLI, process " + pid);
                }
            }
        }
        return Optional.empty();
    }
}
