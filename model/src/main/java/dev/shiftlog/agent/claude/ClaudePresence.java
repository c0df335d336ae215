package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.util.Optional;

/** Claude keeps a file for each of its running processes, which names the conversation. */
final class ClaudePresence {
    private static final int LARGEST = 64 * 1024;

    Optional<String> holder(Conversation conversation, SourceTree files, Processes processes)
            throws IOException {
        for (SourceTree.Entry entry : files.list(conversation.home().resolve("sessions"))) {
            Optional<byte[]> content = entry.folder() ? Optional.empty() : files.small(entry.path(), LARGEST);
            if (content.isPresent()) {
                JsonObject process = read(content.get());
                long pid = process.number("pid", 0);
                if (process.text("sessionId").equals(conversation.id()) && pid > 0
                        && processes.isRunning(pid)) {
                    return Optional.of("Claude Code, process " + pid);
                }
            }
        }
        return Optional.empty();
    }

    private static JsonObject read(byte[] content) {
        try {
            return JsonReader.read(content).asObject();
        } catch (JsonException halfWritten) {
            return JsonObject.EMPTY;
        }
    }
}
