package dev.shiftlog.agent.claude;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationReader.Presence;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Claude keeps a file for each of its running processes, which names the conversation. */
record ClaudePresence(Map<String, Long> processes) implements Presence {
    private static final int LARGEST = 64 * 1024;

    static ClaudePresence of(Path home, SourceTree files, Processes running) throws IOException {
        Map<String, Long> processes = new HashMap<>();
        for (SourceTree.Entry entry : files.list(home.resolve("sessions"))) {
            Optional<byte[]> content = entry.folder() ? Optional.empty() : files.small(entry.path(), LARGEST);
            JsonObject process = content.map(ClaudePresence::read).orElse(JsonObject.EMPTY);
            long pid = process.number("pid", 0);
            if (pid > 0 && running.isRunning(pid)) {
                processes.put(process.text("sessionId"), pid);
            }
        }
        return new ClaudePresence(processes);
    }

    @Override
    public Optional<String> holder(Conversation conversation) {
        return Optional.ofNullable(processes.get(conversation.id()))
                .map(pid -> "Claude Code, process " + pid);
    }

    private static JsonObject read(byte[] content) {
        try {
            return JsonReader.read(content).asObject();
        } catch (JsonException halfWritten) {
            return JsonObject.EMPTY;
        }
    }
}
