package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Fault;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.ProjectPlaces;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.ConversationLine.Health;
import dev.shiftlog.conversations.News;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import dev.shiftlog.agent.Retention;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.Receipts;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lists conversations in three passes, so that something is there at once: what was known at the last
 * look, what a look at the files finds now, and what only a whole reading tells, the newest first.
 */
final class Listing {
    private static final int STEP = 10;
    private static final int LONG_STEP = 250;
    private static final int FIRST_SCREENS = 60;
    private static final int SCREENFUL = 200;

    private final Machine machine;
    private final boolean everywhere;
    private final Consumer<News> post;
    private final Catalog catalog;
    private final ProjectPlaces places;
    private final Map<String, Optional<Retention>> retentions = new HashMap<>();
    private Map<ConversationKey, Receipt.End> origins = Map.of();
    private Map<ConversationKey, Long> subAgents = Map.of();

    Listing(Machine machine, boolean everywhere, Consumer<News> post) {
        this.machine = machine;
        this.everywhere = everywhere;
        this.post = post;
        this.catalog = machine.catalog();
        this.places = new ProjectPlaces(machine.folder());
    }

    void run() throws IOException {
        List<Entry> known = wanted(
                catalog.newest(folder -> everywhere || places.of(folder).isProject(), SCREENFUL));
        List<Entry> first = known.isEmpty() ? wanted(catalog.glimpse(FIRST_SCREENS)) : known;
        if (!first.isEmpty()) {
            tell(first);
        }
        for (Agent agent : Agents.all()) {
            machine.kept().putBack(agent);
        }
        dev.shiftlog.catalog.Listing looked = catalog.look(machine.folder());
        origins = origins();
        subAgents = subAgents(looked.entries());
        List<Entry> entries = new ArrayList<>(wanted(looked.entries()));
        tell(entries);
        if (!looked.problems().isEmpty()) {
            post.accept(new News.Failed(String.join("; ", looked.problems())));
        }
        count(entries);
    }

    /** Reads whole what was not read yet: what is in sight first, in small steps, then all that is left. */
    private void count(List<Entry> entries) throws IOException {
        int from = 0;
        while (from < entries.size()) {
            int step = from < FIRST_SCREENS ? STEP : LONG_STEP;
            List<Entry> part = entries.subList(from, Math.min(entries.size(), from + step));
            if (part.stream().anyMatch(entry -> entry.counts().isEmpty())) {
                List<Entry> counted = catalog.counted(List.copyOf(part));
                for (int at = 0; at < counted.size(); at++) {
                    entries.set(from + at, counted.get(at));
                }
                tell(entries);
            }
            from += step;
        }
    }

    private Map<ConversationKey, Receipt.End> origins() throws IOException {
        Map<ConversationKey, Receipt.End> origins = new HashMap<>();
        for (Receipt receipt : new Receipts(machine.user().state()).all()) {
            origins.put(new ConversationKey(receipt.target().agent(), receipt.target().id()),
                    receipt.source());
        }
        return origins;
    }

    private static Map<ConversationKey, Long> subAgents(List<Entry> entries) {
        Map<ConversationKey, Long> runs = new HashMap<>();
        for (Entry entry : entries) {
            runs.merge(new ConversationKey(entry.agent(), entry.id()),
                    (long) entry.conversation().subAgents().size(), Long::sum);
            entry.glance()
                    .parent()
                    .ifPresent(
                            parent -> runs.merge(new ConversationKey(entry.agent(), parent), 1L, Long::sum));
        }
        return runs;
    }

    private List<Entry> wanted(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.isSubAgent() && (everywhere || places.of(entry).isProject()))
                .toList();
    }

    private void tell(List<Entry> entries) throws IOException {
        List<ConversationLine> lines = new ArrayList<>();
        Set<ConversationKey> listed = new HashSet<>();
        for (Entry entry : entries) {
            lines.add(line(entry));
            listed.add(lines.getLast().key());
        }
        for (Kept kept : machine.keepsakes().all()) {
            boolean isWanted = everywhere || places.of(kept.header().folder()).isProject();
            if (isWanted && !listed.contains(new ConversationKey(kept.agent(), kept.id()))) {
                lines.add(line(kept));
            }
        }
        post.accept(new News.Found(everywhere, lines));
    }

    private ConversationLine line(Entry entry) throws IOException {
        ConversationKey key = new ConversationKey(entry.agent(), entry.id());
        String title = entry.header()
                .title()
                .or(() -> entry.glance().lastPrompt())
                .or(() -> entry.glance().firstPrompt())
                .orElse("");
        Optional<Agent> agent = Agents.named(entry.agent());
        String open = agent.isEmpty()
                ? ""
                : agent.get()
                        .reader()
                        .openIn(entry.conversation(), machine.files(), machine.processes())
                        .orElse("");
        return new ConversationLine(key, title, entry.header().folder().orElse(""),
                entry.header().branch().orElse(""), local(entry.lastActive()),
                entry.counts().map(counts -> (int) counts.turns()), entry.conversation().size(),
                agent.isEmpty() ? Optional.empty() : daysLeft(agent.get(), entry),
                new ConversationLine.State(places.of(entry).isProject(), entry.conversation().archived(),
                        open, health(entry.counts())),
                details(key, entry));
    }

    private ConversationLine.Details details(ConversationKey key, Entry entry) {
        return new ConversationLine.Details(entry.header().started().map(Listing::local).orElse(""),
                entry.counts().map(Counts::calls), entry.counts().map(counts -> counts.usage().total()),
                subAgents.getOrDefault(key, 0L),
                Optional.ofNullable(origins.get(key)).map(end -> end.agent() + " " + end.id()).orElse(""),
                entry.header().model().orElse(""));
    }

    /** What only the archive holds any more. */
    private ConversationLine line(Kept kept) {
        return new ConversationLine(new ConversationKey(kept.agent(), kept.id()),
                kept.header().title().orElse(""), kept.header().folder().orElse(""),
                kept.header().branch().orElse(""), kept.header().lastActive().map(Listing::local).orElse(""),
                Optional.empty(), kept.size(), Optional.empty(),
                new ConversationLine.State(places.of(kept.header().folder()).isProject(), true, "",
                        Health.UNKNOWN),
                ConversationLine.Details.NONE);
    }

    /** The days until the agent deletes the conversation by itself; nothing where it keeps them. */
    private Optional<Integer> daysLeft(Agent agent, Entry entry) throws IOException {
        Optional<Retention> retention = retentions.get(agent.id());
        if (retention == null) {
            retention = agent.retention(agent.home(machine.environment()), machine.files());
            retentions.put(agent.id(), retention);
        }
        return retention.flatMap(rule -> rule.end(entry.conversation(), entry.header()))
                .map(end -> (int) Math.max(0, Duration.between(Instant.now(), end).toDays()));
    }

    private static Health health(Optional<Counts> counts) {
        if (counts.isEmpty()) {
            return Health.UNKNOWN;
        }
        Optional<Fault.Severity> worst = counts.get().worst();
        return worst.isEmpty() ? Health.SOUND : switch (worst.get()) {
            case HINT -> Health.SOUND;
            case LOSS -> Health.LOSS;
            case FATAL -> Health.BROKEN;
        };
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault()).withNano(0).toString();
    }
}
