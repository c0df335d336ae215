package dev.shiftlog.effect.conversations;

import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.ProjectPlaces;
import dev.shiftlog.conversations.ConversationKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the agents' own files tell of conversations, for the screens that only name them. */
public record Talks(Map<String, String> environment, Path project) {
    /** The name of a conversation, and how many turns it has; 0 if nobody has counted them yet. */
    public record Named(String title, int turns) {}

    /** Every conversation that there is on this machine now. */
    public Map<ConversationKey, Named> all() throws IOException {
        Map<ConversationKey, Named> all = new HashMap<>();
        for (Entry entry : own()) {
            all.put(new ConversationKey(entry.agent(), entry.id()), named(entry));
        }
        return all;
    }

    /** The conversations of this project, a line for each agent. */
    public List<String> here() throws IOException {
        ProjectPlaces places = new ProjectPlaces(project);
        Map<String, List<Entry>> agents = new LinkedHashMap<>();
        for (Entry entry : own()) {
            if (!entry.isSubAgent() && places.of(entry).isProject()) {
                agents.computeIfAbsent(entry.agent(), _ -> new ArrayList<>()).add(entry);
            }
        }
        List<String> lines = new ArrayList<>();
        agents.forEach((agent, entries) -> lines.add(line(agent, entries)));
        return lines;
    }

    /** The catalog's order is newest first. */
    private static String line(String agent, List<Entry> entries) {
        String title = named(entries.getFirst()).title().strip().replace('\n', ' ');
        return agent + ": " + (entries.size() == 1 ? "1 conversation" : entries.size() + " conversations")
                + (title.isEmpty() ? "" : entries.size() == 1 ? ", " + title : ", the newest: " + title);
    }

    private static Named named(Entry entry) {
        String title = entry.header()
                .title()
                .or(() -> entry.glance().lastPrompt())
                .or(() -> entry.glance().firstPrompt())
                .orElse("");
        return new Named(title, entry.counts().map(counts -> (int) counts.turns()).orElse(0));
    }

    /** What the agents go on with here; a further home may be slow, and nothing of it is resumed. */
    private List<Entry> own() throws IOException {
        Catalog catalog = new Machine(environment, project).catalog();
        return catalog.lookNear()
                .entries()
                .stream()
                .filter(entry -> catalog.further(entry).isEmpty())
                .toList();
    }
}
