package dev.shiftlog.catalog;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.record.Fields;
import dev.shiftlog.record.RecordFile;
import dev.shiftlog.record.Span;
import dev.shiftlog.source.Source;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Full-text search over conversations: the files' bytes are scanned for the text as JSON spells it,
 * on two threads, and only lines that hold it are parsed.
 */
public final class Search {
    /** A place in a conversation that holds what was searched for, with some text around it. */
    public record Hit(Entry entry, long position, String before, String match, String after) {
        public Hit {
            requireNonNull(entry);
            requireNonNull(before);
            requireNonNull(match);
            requireNonNull(after);
        }
    }

    private static final int THREADS = 2;
    private static final int CHUNK = 1 << 18;
    private static final int AROUND = 60;
    /** Texts that are no talk; a match in them is none. */
    private static final Set<String> SILENT = Set.of("uuid", "parentUuid", "sessionId", "id", "cwd",
            "timestamp", "version", "gitBranch", "type", "signature", "encrypted_content", "data",
            "parentId", "call_id", "toolCallId", "base_instructions", "logicalParentUuid",
            "leafUuid", "promptId", "requestId", "projectHash", "turn_id", "thoughtSignature",
            "slug", "tool_use_id", "entrypoint", "userType", "role", "model");

    /** Lines that repeat what was said elsewhere, or that a program wrote for itself. */
    private static final Set<String> NOISE = Set.of("system.message", "queue-operation", "last-prompt",
            "attachment", "world_state", "turn_context", "session_meta", "event_msg",
            "file-history-snapshot", "tool.execution_start", "CONVERSATION_HISTORY");
    private static final Set<String> PROGRAMS = Set.of("developer", "system");

    private final SourceTree files;
    private final Needle needle;
    private final int mostPerConversation;

    /** A search for a text that is not blank. */
    public Search(SourceTree files, String text, int mostPerConversation) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("nothing to search for");
        }
        this.files = files;
        needle = new Needle(text);
        this.mostPerConversation = mostPerConversation;
    }

    /** Searches those at once that are at hand, and then what is left of all, which take a moment to find. */
    public <X extends Exception> List<String> run(List<Entry> atHand, Finding<X> finding, Consumer<Hit> hits)
            throws IOException, X {
        List<String> problems = new ArrayList<>(run(atHand, hits));
        Set<Path> done = atHand.stream()
                .map(entry -> entry.conversation().file())
                .collect(Collectors.toSet());
        problems.addAll(run(finding.all()
                .stream()
                .filter(entry -> !done.contains(entry.conversation().file()))
                .toList(), hits));
        return problems;
    }

    /** Finds all conversations that are to be searched, in the order in which they are. */
    @FunctionalInterface
    public interface Finding<X extends Exception> {
        List<Entry> all() throws IOException, X;
    }

    /** Tells the hits of each conversation as soon as it was searched; answers what could not be read. */
    public List<String> run(List<Entry> entries, Consumer<Hit> hits) throws IOException {
        ConcurrentLinkedQueue<Entry> left = new ConcurrentLinkedQueue<>(entries);
        ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS; i++) {
                pool.submit(() -> work(left, problems, hits));
            }
            pool.shutdown();
            pool.awaitTermination(1, TimeUnit.DAYS);
        } catch (InterruptedException stopped) {
            left.clear();
            Thread.currentThread().interrupt();
            throw new IOException("the search was stopped", stopped);
        }
        return List.copyOf(problems);
    }

    private void work(ConcurrentLinkedQueue<Entry> left, ConcurrentLinkedQueue<String> problems,
            Consumer<Hit> hits) {
        byte[] chunk = new byte[CHUNK];
        for (Entry entry = left.poll(); entry != null; entry = left.poll()) {
            List<Path> parts = new ArrayList<>(List.of(entry.conversation().file()));
            parts.addAll(entry.conversation().subAgents());
            Finder finder = new Finder(entry, chunk, hits);
            for (Path part : parts) {
                try {
                    finder.file(part);
                } catch (IOException unreadable) {
                    problems.add(part + " cannot be read: " + unreadable.getMessage());
                }
            }
            finder.tell();
        }
    }

    /** Searches the files of one conversation. */
    private final class Finder {
        private final Entry entry;
        private final byte[] chunk;
        private final Consumer<Hit> hits;
        private final List<Hit> waiting = new ArrayList<>();
        private int found;
        private boolean spokenByProgram;

        Finder(Entry entry, byte[] chunk, Consumer<Hit> hits) {
            this.entry = entry;
            this.chunk = chunk;
            this.hits = hits;
        }

        void file(Path path) throws IOException {
            try (Source source = files.open(path)) {
                long position = 0;
                long size = source.size();
                while (position < size && found < mostPerConversation) {
                    int length = source.read(position, ByteBuffer.wrap(chunk));
                    if (length <= 0) {
                        return;
                    }
                    int at = needle.find(chunk, 0, length);
                    if (at >= 0) {
                        position = matched(path, position + at);
                    } else if (position + length >= size) {
                        return;
                    } else {
                        position += Math.max(1, length - needle.longest());
                    }
                }
            }
        }

        /** The hits of one conversation come together. */
        void tell() {
            synchronized (Search.this) {
                waiting.forEach(hits);
            }
        }

        /** Parses the line around the place; answers where the search goes on. */
        private long matched(Path path, long place) throws IOException {
            try (RecordFile file = RecordFile.open(files, path, new Notices())) {
                boolean lines = path.getFileName().toString().endsWith(".jsonl");
                Span line = lines ? file.lineAround(place) : file.whole();
                Optional<Hit> hit = hit(file, line, place);
                if (hit.isPresent()) {
                    found++;
                    waiting.add(hit.get());
                }
                return line.end() + 1;
            }
        }

        private Optional<Hit> hit(RecordFile file, Span line, long place) throws IOException {
            List<Hit> hit = new ArrayList<>();
            boolean[] noise = {false};
            spokenByProgram = false;
            file.object(line, (name, value) -> {
                noise[0] |= name.equals("type") && NOISE.contains(value.text());
                look(name, value, place, hit);
            });
            return noise[0] || spokenByProgram ? Optional.empty() : hit.stream().findFirst();
        }

        private void look(String name, Fields value, long place, List<Hit> hit)
                throws IOException {
            if (!hit.isEmpty()) {
                return;
            }
            if (value.isText()) {
                spokenByProgram |= name.equals("role") && PROGRAMS.contains(value.text());
                if (!SILENT.contains(name) && value.passage() instanceof Passage.Held held) {
                    around(held.text(), place).ifPresent(hit::add);
                }
            } else if (value.isObject()) {
                value.each((field, inner) -> look(field, inner, place, hit));
            } else {
                value.elements(inner -> look("", inner, place, hit));
            }
        }

        private Optional<Hit> around(String text, long place) {
            int at = needle.findIn(text);
            if (at < 0) {
                return Optional.empty();
            }
            int end = at + needle.length();
            String before = text.substring(Math.max(0, at - AROUND), at);
            String after = text.substring(end, Math.min(text.length(), end + AROUND));
            return Optional.of(new Hit(entry, place, oneLine(before), text.substring(at, end),
                    oneLine(after)));
        }

        private static String oneLine(String text) {
            return text.replaceAll("\\s+", " ");
        }
    }
}
