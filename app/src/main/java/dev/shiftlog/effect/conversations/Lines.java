package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ConversationReader.Presence;
import dev.shiftlog.agent.Fault;
import dev.shiftlog.agent.FurtherHomes;
import dev.shiftlog.agent.Retention;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.catalog.ProjectPlaces;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.ConversationLine.Archive;
import dev.shiftlog.conversations.ConversationLine.Health;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.Receipts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Entries of the catalogue as lines of the screen; what many lines share is read once. */
final class Lines {
    private final Machine machine;
    private final Catalog catalog;
    private final ProjectPlaces places;
    private final Map<ConversationKey, Receipt.End> origins;
    private final Map<ConversationKey, Long> subAgents;
    private final Map<String, Optional<Retention>> retentions = new HashMap<>();
    private final Map<String, Presence> presences = new HashMap<>();

    private Lines(Machine machine, Catalog catalog, ProjectPlaces places,
            Map<ConversationKey, Receipt.End> origins,
            Map<ConversationKey, Long> subAgents) {
        this.machine = machine;
        this.catalog = catalog;
        this.places = places;
        this.origins = origins;
        this.subAgents = subAgents;
    }

    /** For a first picture, without what takes a look at all conversations. */
    static Lines ofKnown(Machine machine, Catalog catalog, ProjectPlaces places) {
        return new Lines(machine, catalog, places, Map.of(), Map.of());
    }

    static Lines ofLooked(Machine machine, Catalog catalog, ProjectPlaces places, List<Entry> all)
            throws IOException {
        return new Lines(machine, catalog, places, origins(machine), subAgents(all));
    }

    List<ConversationLine> of(List<Entry> entries) throws IOException {
        List<ConversationLine> lines = new ArrayList<>(entries.size());
        for (Entry entry : entries) {
            lines.add(of(entry));
        }
        return lines;
    }

    ConversationLine of(Entry entry) throws IOException {
        ConversationKey key = key(catalog, entry);
        String title = entry.header()
                .title()
                .or(() -> entry.glance().lastPrompt())
                .or(() -> entry.glance().firstPrompt())
                .orElse("");
        // Of a further home it is not known who uses it, and when its agent will run again.
        Optional<Agent> agent = key.isOnlyRead() ? Optional.empty() : Agents.named(entry.agent());
        String open = agent.isEmpty() ? "" : presence(agent.get()).holder(entry.conversation()).orElse("");
        return new ConversationLine(key, title, entry.header().folder().orElse(""),
                entry.header().branch().orElse(""), local(entry.lastActive()),
                entry.counts().map(counts -> (int) counts.turns()), entry.conversation().size(),
                agent.isEmpty() ? Optional.empty() : daysLeft(agent.get(), entry),
                new ConversationLine.State(places.of(entry),
                        entry.conversation().archived() ? Archive.AGENT : Archive.NONE,
                        open, health(entry.counts())),
                details(key, entry));
    }

    static ConversationKey key(Catalog catalog, Entry entry) {
        return new ConversationKey(entry.agent(), entry.id(),
                catalog.further(entry).map(FurtherHomes.Home::name).orElse(""));
    }

    private Presence presence(Agent agent) throws IOException {
        Presence presence = presences.get(agent.id());
        if (presence == null) {
            presence = agent.reader()
                    .presence(agent.home(machine.environment()), machine.files(), machine.processes());
            presences.put(agent.id(), presence);
        }
        return presence;
    }

    private ConversationLine.Details details(ConversationKey key, Entry entry) {
        return new ConversationLine.Details(entry.header().started().map(Lines::local).orElse(""),
                entry.counts().map(Counts::calls), entry.counts().map(counts -> counts.usage().total()),
                subAgents.getOrDefault(key, 0L),
                Optional.ofNullable(origins.get(key)).map(end -> end.agent() + " " + end.id()).orElse(""),
                entry.header().model().orElse(""));
    }

    /** What only the archive holds any more. */
    static ConversationLine of(Kept kept, ProjectPlaces places) {
        return new ConversationLine(new ConversationKey(kept.agent(), kept.id()),
                kept.header().title().orElse(""), kept.header().folder().orElse(""),
                kept.header().branch().orElse(""), kept.header().lastActive().map(Lines::local).orElse(""),
                Optional.empty(), kept.size(), Optional.empty(),
                new ConversationLine.State(places.of(kept.header().folder()), Archive.SHIFTLOG,
                        "",
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

    private static Map<ConversationKey, Receipt.End> origins(Machine machine) throws IOException {
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
            int own = entry.conversation().subAgents().size();
            if (own > 0) {
                runs.merge(new ConversationKey(entry.agent(), entry.id()), (long) own, Long::sum);
            }
            entry.glance()
                    .parent()
                    .ifPresent(
                            parent -> runs.merge(new ConversationKey(entry.agent(), parent), 1L, Long::sum));
        }
        return runs;
    }
}
