package dev.shiftlog.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All commands by the words that name them. */
public record CommandTable(List<Entry> entries) {
    public CommandTable {
        entries = List.copyOf(entries);
    }

    /** The table with further commands behind its own. */
    public CommandTable and(List<Entry> more) {
        List<Entry> all = new ArrayList<>(entries);
        all.addAll(more);
        return new CommandTable(all);
    }

    /** The command of that name; only this one's class is loaded. */
    Optional<Entry> find(String path) {
        for (Entry entry : entries) {
            if (entry.path().equals(path)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    List<Entry> in(Group group) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.group() == group) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The commands of a family, such as all of {@code session …}; none where it is no family. */
    List<Entry> family(String family) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.family().equals(family)) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The words that can come first: commands and families. */
    Set<String> firstWords() {
        Set<String> words = new LinkedHashSet<>();
        for (Entry entry : entries) {
            words.add(entry.family().isEmpty() ? entry.path() : entry.family());
        }
        return words;
    }
}
