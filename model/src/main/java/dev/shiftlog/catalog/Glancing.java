package dev.shiftlog.catalog;

import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Opens the files that changed, on two threads: more would only wait for the disk. */
record Glancing(SourceTree files, Map<Path, Entry> known) {
    private static final int THREADS = 2;
    private static final int CHUNK = 64;

    List<Entry> all(List<Found> found, List<String> problems) throws IOException {
        Map<Path, Found> left = LinkedHashMap.newLinkedHashMap(found.size());
        for (Found one : found) {
            left.put(one.conversation().file(), one);
        }
        List<Entry> entries = new ArrayList<>(found.size());
        // In the order of what is known, which is sorted: sorting thousands again costs nothing then.
        for (Entry entry : known.values()) {
            Found same = left.get(entry.conversation().file());
            if (same != null && entry.isOf(same.conversation())) {
                entries.add(same.titled(entry));
                left.remove(entry.conversation().file());
            }
        }
        if (!left.isEmpty()) {
            open(List.copyOf(left.values()), entries, problems);
        }
        return entries;
    }

    private void open(List<Found> changed, List<Entry> entries, List<String> problems)
            throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Opened>> parts = new ArrayList<>();
            for (int from = 0; from < changed.size(); from += CHUNK) {
                List<Found> part = changed.subList(from, Math.min(changed.size(), from + CHUNK));
                parts.add(pool.submit(() -> opened(part)));
            }
            for (Future<Opened> part : parts) {
                Opened opened = HomeCatalog.result(part);
                entries.addAll(opened.entries());
                problems.addAll(opened.problems());
            }
        }
    }

    private Opened opened(List<Found> part) {
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Found found : part) {
            try {
                entries.add(found.entry(files));
            } catch (IOException unreadable) {
                problems.add(found.conversation().file() + " cannot be read: "
                        + unreadable.getMessage());
            }
        }
        return new Opened(entries, problems);
    }

    private record Opened(List<Entry> entries, List<String> problems) {}
}
