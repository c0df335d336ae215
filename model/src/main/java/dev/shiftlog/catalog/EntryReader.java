package dev.shiftlog.catalog;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Fault.Severity;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Usage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one entry of the cache. */
record EntryReader(DataInputStream in) {
    Entry entry() throws IOException {
        Conversation conversation = conversation();
        Header header = header();
        Glance glance = new Glance(header, text(), text(), text());
        return new Entry(conversation, glance, counts());
    }

    private Conversation conversation() throws IOException {
        return new Conversation(in.readUTF().intern(), in.readUTF(), Path.of(in.readUTF()),
                Path.of(in.readUTF()), in.readLong(), instant(), in.readBoolean(), subAgents());
    }

    private List<Path> subAgents() throws IOException {
        int count = in.readInt();
        List<Path> agents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            agents.add(Path.of(in.readUTF()));
        }
        return agents;
    }

    private Header header() throws IOException {
        return new Header(in.readUTF().intern(), in.readUTF(), text(), text(), text(), time(),
                time(), text(), text());
    }

    private Optional<Counts> counts() throws IOException {
        if (!in.readBoolean()) {
            return Optional.empty();
        }
        return Optional.of(new Counts(in.readLong(), in.readLong(), in.readLong(),
                new Usage(in.readLong(), in.readLong(), in.readLong()),
                text().map(Severity::valueOf)));
    }

    private Optional<String> text() throws IOException {
        return in.readBoolean() ? Optional.of(in.readUTF()) : Optional.empty();
    }

    private Optional<Instant> time() throws IOException {
        return in.readBoolean() ? Optional.of(instant()) : Optional.empty();
    }

    private Instant instant() throws IOException {
        return Instant.ofEpochSecond(in.readLong(), in.readInt());
    }
}
