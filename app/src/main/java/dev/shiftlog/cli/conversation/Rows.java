package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ConversationReader.Presence;
import dev.shiftlog.agent.Fault.Severity;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.agent.Retention;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.Receipts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Conversations as lines of a list and as JSON. */
final class Rows {
    private static final int SHORTEST_ID = 8;
    private static final int SHORTEST_TITLE = 10;
    private static final int SOON = 7;

    private final Stores stores;
    private final NavigableSet<String> ids = new TreeSet<>();
    private final Map<String, Long> runs = new HashMap<>();
    private final Processes processes = new LocalProcesses();
    private int idWidth = SHORTEST_ID;
    private final Map<String, Optional<Retention>> retentions = new HashMap<>();
    private final Map<String, Presence> presences = new HashMap<>();

    Rows(Stores stores, List<Entry> all) {
        this.stores = stores;
        for (Entry entry : all) {
            ids.add(entry.id());
            entry.glance()
                    .parent()
                    .ifPresent(parent -> runs.merge(entry.agent() + " " + parent, 1L, Long::sum));
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
        stores.catalog().further(entry).ifPresent(home -> notes.add("in home " + home.name()));
        openIn(entry).ifPresent(program -> notes.add("open: " + program));
        if (stores.isOurs(entry)) {
            notes.add("in Shiftlog's archive, 'session restore' puts it back");
        } else if (entry.conversation().archived()) {
            notes.add("archived");
        }
        daysLeft(entry).filter(days -> days <= SOON)
                .ifPresent(days -> notes.add(days <= 0
                        ? "will be deleted at the agent's next start"
                        : "will be deleted in " + days + (days == 1 ? " day" : " days")));
        long subAgents = subAgents(entry);
        if (subAgents > 0) {
            notes.add(subAgents + (subAgents == 1 ? " sub-agent" : " sub-agents"));
        }
        if (entry.counts().flatMap(Counts::worst).equals(Optional.of(Severity.FATAL))) {
            notes.add("would not resume");
        }
        origin(entry).ifPresent(end -> notes.add("from " + end.agent() + " " + end.id()));
        return notes;
    }

    private long subAgents(Entry entry) {
        return entry.conversation().subAgents().size()
                + runs.getOrDefault(entry.agent() + " " + entry.id(), 0L);
    }

    private Optional<Receipt.End> origin(Entry entry) throws IOException {
        Receipts receipts = new Receipts(UserFolders.of(stores.call().environment()).state());
        return receipts.of(entry.agent(), entry.id()).map(Receipt::source);
    }

    private Optional<String> openIn(Entry entry) throws IOException {
        if (stores.catalog().further(entry).isPresent()) {
            return Optional.empty();
        }
        Agent agent = stores.agent(entry);
        Presence presence = presences.get(agent.id());
        if (presence == null) {
            presence = agent.reader().presence(agent.home(stores.environment()), Stores.FILES, processes);
            presences.put(agent.id(), presence);
        }
        return presence.holder(entry.conversation());
    }

    private Optional<Long> daysLeft(Entry entry) throws IOException {
        if (stores.isOurs(entry) || stores.catalog().further(entry).isPresent()) {
            return Optional.empty();
        }
        Agent agent = stores.agent(entry);
        Optional<Retention> retention = retentions.get(agent.id());
        if (retention == null) {
            retention = agent.retention(agent.home(stores.environment()), Stores.FILES);
            retentions.put(agent.id(), retention);
        }
        Optional<Instant> end = retention
                .flatMap(rule -> rule.end(entry.conversation(), entry.header()));
        return end.map(instant -> Duration.between(stores.now(), instant).toDays());
    }

    Json json(Entry entry) throws IOException {
        JsonObject.Builder fields = JsonObject.with("agent", entry.agent()).with("id", entry.id());
        stores.catalog().further(entry).ifPresent(home -> fields.with("home", home.name()));
        entry.header().title().ifPresent(title -> fields.with("title", title));
        entry.glance().firstPrompt().ifPresent(prompt -> fields.with("first_prompt", prompt));
        entry.glance().lastPrompt().ifPresent(prompt -> fields.with("last_prompt", prompt));
        entry.header().folder().ifPresent(folder -> fields.with("folder", folder));
        entry.header().branch().ifPresent(branch -> fields.with("branch", branch));
        entry.header().model().ifPresent(model -> fields.with("model", model));
        entry.header().started().ifPresent(time -> fields.with("started", time.toString()));
        fields.with("last_active", entry.lastActive().toString());
        entry.counts().ifPresent(counts -> counts(counts, fields));
        fields.with("size", entry.conversation().size());
        fields.with("archived", entry.conversation().archived());
        if (stores.isOurs(entry)) {
            fields.with("archived_by", "shiftlog");
        }
        fields.with("sub_agents", subAgents(entry));
        openIn(entry).ifPresent(program -> fields.with("open_in", program));
        Optional<Receipt.End> origin = origin(entry);
        if (origin.isPresent()) {
            fields.with("converted_from", JsonObject.with("agent", origin.get().agent())
                    .with("id", origin.get().id())
                    .build());
        }
        if (entry.glance().headless()) {
            fields.with("headless", true);
        }
        daysLeft(entry).ifPresent(days -> fields.with("days_until_deleted", days));
        stores.agent(entry).caveat().ifPresent(caveat -> fields.with("caveat", caveat));
        return fields.with("file", entry.conversation().file().toString()).build();
    }

    private static void counts(Counts counts, JsonObject.Builder fields) {
        fields.with("prompts", counts.prompts())
                .with("turns", counts.turns())
                .with("tool_calls", counts.calls())
                .with("tokens", counts.usage().total())
                .with("health", counts.worst()
                        .map(Enum::name)
                        .orElse("sound")
                        .toLowerCase(Locale.ROOT));
    }
}
