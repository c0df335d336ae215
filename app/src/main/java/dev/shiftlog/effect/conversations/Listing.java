package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.resume.Lookup;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists conversations from heads and tails of their files. */
record Listing(Machine machine, Instant now) {
    /** After how many days without use Claude and Gemini delete a conversation, unless told otherwise. */
    private static final Map<String, Integer> LIFETIMES = Map.of("claude", 30, "gemini", 30);

    List<ConversationLine> lines(boolean everywhere) throws IOException {
        List<ConversationLine> lines = new ArrayList<>();
        for (Agent agent : Agents.all()) {
            machine.kept().putBack(agent);
            Map<String, String> names = agent.reader()
                    .titles(agent.home(machine.environment()), machine.files());
            for (Conversation conversation : machine.all(agent)) {
                line(agent, conversation, names).filter(line -> everywhere || line.state().isHere())
                        .ifPresent(lines::add);
            }
        }
        return lines;
    }

    /** A file that cannot be read is left out: the doctor names those. */
    private Optional<ConversationLine> line(Agent agent, Conversation conversation,
            Map<String, String> names) {
        try {
            Glance glance = agent.reader().glance(conversation, machine.files());
            String id = glance.header().id();
            String title = Optional.ofNullable(names.get(id))
                    .or(() -> glance.header().title())
                    .or(glance::lastPrompt)
                    .or(glance::firstPrompt)
                    .orElse("");
            Instant last = glance.header().lastActive().orElse(conversation.modified());
            boolean here = Lookup.isHeldIn(glance, List.of(machine.folder()));
            return Optional.of(new ConversationLine(new ConversationKey(agent.id(), id), title,
                    glance.header().folder().orElse(""), glance.header().branch().orElse(""), local(last),
                    Optional.empty(), conversation.size(), expires(conversation),
                    new ConversationLine.State(here,
                            conversation.archived(), open(agent, conversation, id),
                            ConversationLine.Health.UNKNOWN)));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private String open(Agent agent, Conversation conversation, String id) throws IOException {
        Conversation named = new Conversation(conversation.agent(), id, conversation.home(),
                conversation.file(),
                conversation.size(), conversation.modified(), conversation.archived(),
                conversation.subAgents());
        return agent.reader().openIn(named, machine.files(), machine.processes()).orElse("");
    }

    private Optional<Integer> expires(Conversation conversation) {
        Integer lifetime = LIFETIMES.get(conversation.agent());
        return lifetime == null
                ? Optional.empty()
                : Optional.of(Math.max(0,
                        lifetime - (int) Duration.between(conversation.modified(), now).toDays()));
    }

    private static String local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault()).withNano(0).toString();
    }

    static Path folderOf(Glance glance, Path otherwise) {
        return glance.header().folder().map(Path::of).orElse(otherwise);
    }
}
