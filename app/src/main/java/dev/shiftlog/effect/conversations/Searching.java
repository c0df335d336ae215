package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News;
import dev.shiftlog.resume.Lookup;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds words in the texts of conversations. */
record Searching(Machine machine) {
    private static final int AROUND = 60;

    /** Ends the reading of a conversation at its first hit. */
    private static final class Hit extends IOException {
        private static final long serialVersionUID = 1;

        Hit(String line) {
            super(line);
        }
    }

    News.Hits hits(String words, boolean everywhere) throws IOException {
        List<News.Hit> hits = new ArrayList<>();
        for (Agent agent : Agents.all()) {
            for (Conversation conversation : machine.all(agent)) {
                Glance glance = agent.reader().glance(conversation, machine.files());
                if (everywhere || Lookup.isHeldIn(glance, List.of(machine.folder()))) {
                    hit(agent, conversation, words.toLowerCase(Locale.ROOT)).ifPresent(line -> hits.add(
                            new News.Hit(new ConversationKey(agent.id(), glance.header().id()), line)));
                }
            }
        }
        return new News.Hits(words, hits);
    }

    private Optional<String> hit(Agent agent, Conversation conversation, String words) throws IOException {
        try {
            agent.reader().open(conversation, machine.files()).read(View.FULL, turn -> {
                for (Block block : turn.blocks()) {
                    if (block instanceof Block.Text text && text.text().length() < 1_000_000) {
                        refuse(text.text().text(), words);
                    }
                }
            });
            return Optional.empty();
        } catch (Hit found) {
            return Optional.of(found.getMessage());
        }
    }

    private static void refuse(String text, String words) throws Hit {
        int at = text.toLowerCase(Locale.ROOT).indexOf(words);
        if (at >= 0) {
            throw new Hit(text
                    .substring(Math.max(0, at - AROUND),
                            Math.min(text.length(), at + words.length() + AROUND))
                    .replace('\n', ' '));
        }
    }
}
