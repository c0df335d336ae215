package dev.shiftlog.catalog;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** A conversation of a listing, with the titles that its tool keeps apart, and the further home it is in. */
record Found(Agent agent, Conversation conversation, Map<String, String> titles, Optional<Home> further) {
    Found {
        requireNonNull(agent);
        requireNonNull(conversation);
        requireNonNull(titles);
        requireNonNull(further);
    }

    Entry entry(SourceTree files) throws IOException {
        Glance glance = agent.reader().glance(conversation, files);
        Glance placed = further.map(home -> glance.with(home.here(glance.header()))).orElse(glance);
        return titled(new Entry(conversation.identified(glance.header().id()), Masked.glance(placed),
                Optional.empty()));
    }

    /** Names can change while the conversation does not. */
    Entry titled(Entry entry) {
        Optional<String> name = Optional.ofNullable(titles.get(entry.id())).map(Masked::text);
        return name.isEmpty() || name.equals(entry.header().title())
                ? entry
                : new Entry(entry.conversation(), entry.glance().with(entry.header().titled(name)),
                        entry.counts());
    }
}
