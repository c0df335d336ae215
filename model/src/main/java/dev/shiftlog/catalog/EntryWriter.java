package dev.shiftlog.catalog;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.transcript.Header;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Writes one entry of the cache, all but its folder; the reader takes the same fields in the same order. */
record EntryWriter(DataOutputStream out) {
    private static final int LONGEST = 8000;

    void entry(Entry entry) throws IOException {
        conversation(entry.conversation());
        header(entry.header());
        like(entry.header().title(), entry.glance().firstPrompt());
        like(entry.glance().firstPrompt(), entry.glance().lastPrompt());
        text(entry.glance().parent());
        out.writeBoolean(entry.glance().headless());
        counts(entry.counts());
    }

    private void conversation(Conversation conversation) throws IOException {
        string(conversation.agent());
        string(bounded(conversation.id()));
        string(conversation.home().toString());
        string(below(conversation.home(), conversation.file()));
        out.writeLong(conversation.size());
        time(conversation.modified());
        out.writeBoolean(conversation.archived());
        out.writeInt(conversation.subAgents().size());
        for (Path agent : conversation.subAgents()) {
            string(agent.toString());
        }
    }

    private static String below(Path home, Path file) {
        return file.startsWith(home) ? home.relativize(file).toString() : file.toString();
    }

    private void header(Header header) throws IOException {
        text(header.title());
        text(header.branch());
        time(header.started());
        time(header.lastActive());
        text(header.model());
        text(header.agentVersion());
    }

    private void counts(Optional<Counts> counts) throws IOException {
        out.writeBoolean(counts.isPresent());
        if (counts.isPresent()) {
            out.writeLong(counts.get().prompts());
            out.writeLong(counts.get().turns());
            out.writeLong(counts.get().calls());
            out.writeLong(counts.get().usage().input());
            out.writeLong(counts.get().usage().cached());
            out.writeLong(counts.get().usage().output());
            text(counts.get().worst().map(Enum::name));
        }
    }

    /** Most conversations are named after their first prompt, and many have no other. */
    private void like(Optional<String> before, Optional<String> text) throws IOException {
        out.writeBoolean(text.equals(before));
        if (!text.equals(before)) {
            text(text);
        }
    }

    private void text(Optional<String> text) throws IOException {
        out.writeBoolean(text.isPresent());
        if (text.isPresent()) {
            string(bounded(text.get()));
        }
    }

    /** The files are anyone's: what they hold for a folder or an id may be of any length. */
    static String bounded(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private void string(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private void time(Optional<Instant> time) throws IOException {
        out.writeBoolean(time.isPresent());
        if (time.isPresent()) {
            time(time.get());
        }
    }

    private void time(Instant time) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }
}
