package dev.shiftlog.screen.conversations;

import dev.shiftlog.catalog.Place;
import dev.shiftlog.conversations.ConversationLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is known of a conversation beside its text, as one sentence of facts. */
final class Facts {
    private Facts() {}

    static String of(ConversationLine line) {
        ConversationLine.Details details = line.details();
        List<String> facts = new ArrayList<>();
        add(facts, line.key().home(), "only read, in the home ");
        addFolder(facts, line);
        add(facts, line.branch(), "on ");
        add(facts, details.started().replace('T', ' '), "began ");
        line.turns().ifPresent(turns -> facts.add(turns + (turns == 1 ? " turn" : " turns")));
        details.calls().ifPresent(calls -> facts.add(calls + (calls == 1 ? " tool call" : " tool calls")));
        details.tokens().filter(tokens -> tokens > 0).ifPresent(tokens -> facts.add(tokens + " tokens"));
        subAgents(details.subAgents()).ifPresent(facts::add);
        add(facts, details.model(), "");
        add(facts, details.origin(), "converted from ");
        add(facts, line.state().openIn(), "open in ");
        line.expires()
                .ifPresent(days -> facts
                        .add("deleted by its agent in " + days + (days == 1 ? " day" : " days")));
        return String.join(" · ", facts);
    }

    /** Where it was held, where that is not simply here. */
    static void addFolder(List<String> facts, ConversationLine line) {
        Place place = line.state().place();
        if (place != Place.HERE) {
            add(facts, line.folder(), place == Place.MOVED ? "moved from " : "");
        }
    }

    static Optional<String> subAgents(long count) {
        return count == 0
                ? Optional.empty()
                : Optional.of(count == 1 ? "1 sub-agent" : count + " sub-agents");
    }

    private static void add(List<String> facts, String fact, String before) {
        if (!fact.isEmpty()) {
            facts.add(before + fact);
        }
    }
}
