package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.Fault.Severity;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.Entry.Counts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Conversations as lines of a list. */
final class Rows {
    private static final int SHORTEST_ID = 8;
    private static final int SHORTEST_TITLE = 10;
    private static final int SOON = 7;

    private final Stores stores;
    private final Standing standing;
    private final NavigableSet<String> ids = new TreeSet<>();
    private int idWidth = SHORTEST_ID;

    Rows(Stores stores, List<Entry> all, Standing standing) {
        this.stores = stores;
        this.standing = standing;
        for (Entry entry : all) {
            ids.add(entry.id());
        }
    }

    /** A head and lines whose columns stand below each other; titles give way to the width. */
    List<String> lines(List<Entry> entries, OptionalInt width) throws IOException {
        for (Entry entry : entries) {
            idWidth = Math.max(idWidth, shortId(entry).length());
        }
        List<String> lines = new ArrayList<>();
        lines.add(columns("agent", "id", "active", "turns", "size", "branch") + "  title");
        for (Entry entry : entries) {
            lines.add(line(entry, width));
        }
        return lines;
    }

    private String line(Entry entry, OptionalInt width) throws IOException {
        String columns = columns(entry.agent(), shortId(entry), Age.of(entry.lastActive(), stores.now()),
                entry.counts().map(counts -> Long.toString(counts.turns())).orElse("-"),
                size(entry.conversation().size()), entry.header().branch().orElse("-"));
        List<String> notes = notes(entry);
        String behind = notes.isEmpty() ? "" : "  [" + String.join(", ", notes) + "]";
        String title = entry.header()
                .title()
                .or(() -> entry.glance().firstPrompt())
                .orElse("(nothing said)");
        int room = width.orElse(Integer.MAX_VALUE) - Cluster.width(columns + "  " + behind);
        return columns + "  " + Fit.clip(title, Math.max(SHORTEST_TITLE, room)) + behind;
    }

    private String columns(String agent, String id, String active, String turns, String size, String branch) {
        return String.join("  ", padded(agent, 7), padded(id, idWidth), left(active, 6), left(turns, 5),
                left(size, 6), padded(branch, 12));
    }

    private static String padded(String text, int width) {
        String fitting = Fit.clip(text, width);
        return fitting + " ".repeat(Math.max(0, width - Cluster.width(fitting)));
    }

    private static String left(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }

    /** As much of the id as tells it from its neighbours in the order of ids, and so from all others. */
    private String shortId(Entry entry) {
        String id = entry.id();
        String before = ids.lower(id) == null ? "" : ids.lower(id);
        String after = ids.higher(id) == null ? "" : ids.higher(id);
        int length = Math.max(shared(id, before), shared(id, after)) + 1;
        return id.substring(0, Math.min(id.length(), Math.max(SHORTEST_ID, length)));
    }

    private static int shared(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length())
                && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static String size(long bytes) {
        if (bytes < 1_000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? bytes / 1_000 + " kB" : bytes / 1_000_000 + " MB";
    }

    private List<String> notes(Entry entry) throws IOException {
        List<String> notes = new ArrayList<>();
        if (!stores.home(entry).isEmpty()) {
            notes.add("in home " + stores.home(entry));
        }
        standing.openIn(entry).ifPresent(program -> notes.add("open: " + program));
        if (stores.isOurs(entry)) {
            notes.add("in Shiftlog's archive, 'session restore' puts it back");
        } else if (entry.conversation().archived()) {
            notes.add("archived");
        }
        standing.daysLeft(entry)
                .filter(days -> days <= SOON)
                .ifPresent(days -> notes.add(days <= 0
                        ? "will be deleted at the agent's next start"
                        : "will be deleted in " + days + (days == 1 ? " day" : " days")));
        long subAgents = standing.subAgents(entry);
        if (subAgents > 0) {
            notes.add(subAgents + (subAgents == 1 ? " sub-agent" : " sub-agents"));
        }
        if (entry.counts().flatMap(Counts::worst).equals(Optional.of(Severity.FATAL))) {
            notes.add("would not resume");
        }
        standing.origin(entry).ifPresent(end -> notes.add("from " + end.agent() + " " + end.id()));
        return notes;
    }
}
