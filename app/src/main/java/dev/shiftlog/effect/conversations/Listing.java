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
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Lists conversations in three passes, so that something is there at once: what was known at the last
 * look, what a look at the files finds now, and what only a whole reading tells, the newest first.
 */
final class Listing {
    private static final int COUNTED = 60;
    private static final int STEP = 10;
    private static final int SCREENFUL = 200;

    private final Machine machine;
    private final boolean everywhere;
    private final Consumer<News> post;
    private final Catalog catalog;
    private final ProjectPlaces places;

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
        if (!known.isEmpty()) {
            tell(known);
        }
        for (Agent agent : Agents.all()) {
            machine.kept().putBack(agent);
        }
        List<Entry> entries = new ArrayList<>(wanted(catalog.look().entries()));
        tell(entries);
        for (int from = 0; from < Math.min(COUNTED, entries.size()); from += STEP) {
            List<Entry> step = entries.subList(from, Math.min(entries.size(), from + STEP));
            if (step.stream().anyMatch(entry -> entry.counts().isEmpty())) {
                List<Entry> counted = catalog.counted(List.copyOf(step));
                for (int at = 0; at < counted.size(); at++) {
                    entries.set(from + at, counted.get(at));
                }
                tell(entries);
            }
        }
    }

    private List<Entry> wanted(List<Entry> entries) {
        return entries.stream()
                .filter(entry -> !entry.isSubAgent() && (everywhere || places.of(entry).isProject()))
                .toList();
    }

    private void tell(List<Entry> entries) throws IOException {
        List<ConversationLine> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(line(entry));
        }
        post.accept(new News.Found(everywhere, lines));
    }

    private ConversationLine line(Entry entry) throws IOException {
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
        return new ConversationLine(new ConversationKey(entry.agent(), entry.id()), title,
                entry.header().folder().orElse(""), entry.header().branch().orElse(""),
                local(entry.lastActive()),
                entry.counts().map(counts -> (int) counts.turns()), entry.conversation().size(),
                agent.isEmpty() ? Optional.empty() : machine.daysLeft(agent.get(), entry),
                new ConversationLine.State(places.of(entry).isProject(), entry.conversation().archived(),
                        open,
                        health(entry.counts())));
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
