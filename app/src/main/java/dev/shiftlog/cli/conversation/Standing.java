package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ConversationReader.Presence;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.agent.Retention;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.Receipts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How conversations stand now, which their own files do not tell. */
final class Standing {
    private final Stores stores;
    private final Map<String, Long> runs = new HashMap<>();
    private final Processes processes = new LocalProcesses();
    private final Map<String, Optional<Retention>> retentions = new HashMap<>();
    private final Map<String, Presence> presences = new HashMap<>();

    Standing(Stores stores, List<Entry> all) {
        this.stores = stores;
        for (Entry entry : all) {
            entry.glance()
                    .parent()
                    .ifPresent(parent -> runs.merge(entry.agent() + " " + parent, 1L, Long::sum));
        }
    }

    /** How many runs of sub-agents belong to it, in files of its own or as conversations of theirs. */
    long subAgents(Entry entry) {
        return entry.conversation().subAgents().size()
                + runs.getOrDefault(entry.agent() + " " + entry.id(), 0L);
    }

    /** What it was converted from. */
    Optional<Receipt.End> origin(Entry entry) throws IOException {
        Receipts receipts = new Receipts(UserFolders.of(stores.call().environment()).state());
        return receipts.of(entry.agent(), entry.id()).map(Receipt::source);
    }

    /** The program that has it open, as far as it can be seen from here. */
    Optional<String> openIn(Entry entry) throws IOException {
        if (!stores.home(entry).isEmpty()) {
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

    /** How long until the agent deletes it; nothing where nobody does. */
    Optional<Long> daysLeft(Entry entry) throws IOException {
        if (stores.isOurs(entry) || !stores.home(entry).isEmpty()) {
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
}
