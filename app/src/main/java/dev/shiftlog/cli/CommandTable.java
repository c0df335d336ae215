package dev.shiftlog.cli;

import dev.shiftlog.cli.Entry.Group;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * All commands by the words that name them. Those that agents call often are looked up first, then
 * shelf by shelf the others: what is not looked through is not even loaded. A first word is on one of
 * them.
 */
public record CommandTable(List<Entry> often, List<Supplier<List<Entry>>> shelves) {
    public CommandTable {
        often = List.copyOf(often);
        shelves = List.copyOf(shelves);
    }

    public CommandTable(List<Entry> entries) {
        this(entries, List.of());
    }

    /** The table with one shelf more, for what is called less often still. */
    public CommandTable then(Supplier<List<Entry>> shelf) {
        List<Supplier<List<Entry>>> more = new ArrayList<>(shelves);
        more.add(shelf);
        return new CommandTable(often, more);
    }

    /** The table with further commands behind its own. */
    public CommandTable and(List<Entry> more) {
        List<Entry> all = new ArrayList<>(often);
        all.addAll(more);
        return new CommandTable(all, shelves);
    }

    /** Every command there is. */
    public List<Entry> entries() {
        List<Entry> all = new ArrayList<>(often);
        shelves.forEach(shelf -> all.addAll(shelf.get()));
        return all;
    }

    /** The command of that name; only this one's class is loaded. */
    Optional<Entry> find(String path) {
        int blank = path.indexOf(' ');
        String first = blank < 0 ? path : path.substring(0, blank);
        boolean known = false;
        for (Entry entry : often) {
            if (entry.path().equals(path)) {
                return Optional.of(entry);
            }
            known |= entry.path().equals(first) || !first.isEmpty() && entry.family().equals(first);
        }
        Optional<Entry> found = Optional.empty();
        for (int at = 0; at < shelves.size() && found.isEmpty() && !known; at++) {
            found = named(path, shelves.get(at).get());
        }
        return found;
    }

    private static Optional<Entry> named(String path, List<Entry> entries) {
        for (Entry entry : entries) {
            if (entry.path().equals(path)) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    List<Entry> in(Group group) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry.group() == group) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The commands of a family, such as all of {@code session …}; none where it is no family. */
    List<Entry> family(String family) {
        List<Entry> found = new ArrayList<>();
        for (Entry entry : entries()) {
            if (entry.family().equals(family)) {
                found.add(entry);
            }
        }
        return found;
    }

    /** The words that can come first: commands and families. */
    Set<String> firstWords() {
        Set<String> words = new LinkedHashSet<>();
        for (Entry entry : entries()) {
            words.add(entry.family().isEmpty() ? entry.path() : entry.family());
        }
        return words;
    }
}
