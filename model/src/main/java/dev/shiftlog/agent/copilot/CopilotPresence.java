package dev.shiftlog.agent.copilot;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationReader.Presence;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.util.Optional;

/** Copilot puts a lock named by its process beside the events of a conversation it works in. */
record CopilotPresence(SourceTree files, Processes processes) implements Presence {
    private static final String PREFIX = "inuse.";
    private static final String SUFFIX = ".lock";

    @Override
    public Optional<String> holder(Conversation conversation) throws IOException {
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
