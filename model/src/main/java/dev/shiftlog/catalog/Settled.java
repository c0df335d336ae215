package dev.shiftlog.catalog;

import dev.shiftlog.agent.Agent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What only a look at all entries together tells: which files are one conversation, and where some were
 * held. A tool knows a folder by its name there, the entries by its name here.
 */
record Settled(List<Agent> agents, List<Path> places, UnaryOperator<String> there,
        UnaryOperator<String> here) {
    List<Entry> of(List<Entry> entries) {
        return placed(single(entries));
    }

    /** Gemini leaves an empty file of the same id at every resume; only that in which something was said counts. */
    private static List<Entry> single(List<Entry> entries) {
        Set<String> ids = HashSet.newHashSet(entries.size());
        return entries.stream().allMatch(entry -> ids.add(entry.id())) ? entries : best(entries);
    }

    private static List<Entry> best(List<Entry> entries) {
        Map<String, Entry> best = LinkedHashMap.newLinkedHashMap(entries.size());
        for (Entry entry : entries) {
            best.merge(entry.agent() + " " + entry.id(), entry,
                    (one, other) -> other.glance().outranks(one.glance()) ? other : one);
        }
        return List.copyOf(best.values());
    }

    private List<Entry> placed(List<Entry> entries) {
        if (entries.stream().allMatch(entry -> entry.header().folder().isPresent())) {
            return entries;
        }
        Set<String> folders = new LinkedHashSet<>();
        places.forEach(place -> folders.add(there.apply(place.toString())));
        entries.forEach(entry -> entry.header().folder().map(there).ifPresent(folders::add));
        List<Entry> placed = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            placed.add(entry.header().folder().isPresent() ? entry : placed(entry, folders));
        }
        return placed;
    }

    private Entry placed(Entry entry, Set<String> folders) {
        Optional<String> folder = agents.stream()
                .filter(agent -> agent.id().equals(entry.agent()))
                .findFirst()
                .flatMap(agent -> agent.reader().folderAmong(folders, entry.conversation()))
                .map(here);
        return folder.isEmpty()
                ? entry
                : new Entry(entry.conversation(), entry.glance().with(entry.header().in(folder.get())),
                        entry.counts());
    }
}
