package dev.shiftlog.export;

import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words that all documents use for the same things. */
final class Words {
    private Words() {}

    static String title(Header header) {
        return header.title().orElse("Conversation " + header.id());
    }

    static Map<String, String> facts(Header header) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Agent", header.agent());
        facts.put("Conversation", header.id());
        put(facts, "Folder", header.folder());
        put(facts, "Branch", header.branch());
        put(facts, "Started", header.started().map(Object::toString));
        put(facts, "Last active", header.lastActive().map(Object::toString));
        put(facts, "Model", header.model());
        return facts;
    }

    private static void put(Map<String, String> facts, String name, Optional<String> value) {
        value.ifPresent(known -> facts.put(name, known));
    }

    static String speaker(Role role) {
        return switch (role) {
            case USER -> "User";
            case ASSISTANT -> "Assistant";
            case TOOL -> "Tool";
            case SYSTEM_NOTE -> "Note";
        };
    }

    static List<String> marks(Turn turn) {
        List<String> marks = new ArrayList<>();
        for (Mark mark : Mark.values()) {
            if (turn.is(mark)) {
                marks.add(switch (mark) {
                    case COMPACTION_SUMMARY -> "summary of what went before";
                    case COMPACTED -> "compacted";
                    case ABANDONED -> "taken back";
                    case SIDE_CHAIN -> "sub-agent";
                    case INJECTED -> "put in by the program";
                });
            }
        }
        return marks;
    }
}
