package dev.shiftlog.catalog;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Fault.Severity;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Usage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the entries of the cache; thousands of them before the first picture, so without streams. */
final class EntryReader {
    private final ByteBuffer in;
    private final Map<String, Path> homes = new HashMap<>();
    private final Map<String, String> pool = new HashMap<>();

    EntryReader(ByteBuffer in) {
        this.in = in;
    }

    /** The next entry; the index knows the folder. */
    Entry entry(Optional<String> folder) {
        Conversation conversation = conversation();
        Header header = header(conversation, folder);
        Optional<String> first = like(header.title());
        Optional<String> last = like(first);
        Glance glance = new Glance(header, first, last, text(), isTrue());
        return new Entry(conversation, glance, counts());
    }

    private Conversation conversation() {
        String agent = pooled(string());
        String id = string();
        Path home = homes.computeIfAbsent(string(), Path::of);
        return new Conversation(agent, id, home, home.resolve(string()), in.getLong(), instant(), isTrue(),
                subAgents());
    }

    private List<Path> subAgents() {
        int count = in.getInt();
        if (count == 0) {
            return List.of();
        }
        List<Path> agents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            agents.add(Path.of(string()));
        }
        return agents;
    }

    private Header header(Conversation conversation, Optional<String> folder) {
        return new Header(conversation.agent(), conversation.id(), text(), folder, shared(), time(), time(),
                shared(), shared());
    }

    private Optional<Counts> counts() {
        if (!isTrue()) {
            return Optional.empty();
        }
        return Optional.of(new Counts(in.getLong(), in.getLong(), in.getLong(),
                new Usage(in.getLong(), in.getLong(), in.getLong()),
                text().map(Severity::valueOf)));
    }

    private boolean isTrue() {
        return in.get() != 0;
    }

    private String string() {
        int length = in.getInt();
        String text = new String(in.array(), in.arrayOffset() + in.position(), length,
                StandardCharsets.UTF_8);
        in.position(in.position() + length);
        return text;
    }

    private Optional<String> text() {
        return isTrue() ? Optional.of(string()) : Optional.empty();
    }

    /** Folders, branches and models are few: thousands of conversations share them. */
    private Optional<String> shared() {
        Optional<String> text = text();
        return text.map(this::pooled);
    }

    private String pooled(String text) {
        String same = pool.putIfAbsent(text, text);
        return same == null ? text : same;
    }

    private Optional<String> like(Optional<String> before) {
        return isTrue() ? before : text();
    }

    private Optional<Instant> time() {
        return isTrue() ? Optional.of(instant()) : Optional.empty();
    }

    private Instant instant() {
        return Instant.ofEpochSecond(in.getLong(), in.getInt());
    }
}
