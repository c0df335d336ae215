package dev.shiftlog.agent.writing;

import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Tally;
import java.util.HashSet;
import java.util.Set;

/** Gives every call an id that all providers take and that no other call of the conversation has. */
final class CallIds {
    private static final int LONGEST = 64;

    private final Tally tally;
    private final Set<String> used = new HashSet<>();
    private int made;

    CallIds(Tally tally) {
        this.tally = tally;
    }

    /** Gemini drops pictures from the results of calls whose ids begin with the tool's name. */
    String unique(Block.ToolCall call) {
        String prefix = call.name() + "__";
        return unique(call.id().startsWith(prefix) ? call.id().substring(prefix.length()) : call.id());
    }

    private String unique(String id) {
        if (valid(id, LONGEST) && used.add(id)) {
            tally.kept(Loss.Item.ID);
            return id;
        }
        String other = "call_" + ++made;
        while (!used.add(other)) {
            other = "call_" + ++made;
        }
        tally.lost(Loss.Item.ID, Loss.Fate.MAPPED, "ids of calls that providers refuse, or used twice", id);
        return other;
    }

    /** Letters, digits, underscore and hyphen, as all providers demand. */
    static boolean valid(String id, int longest) {
        return !id.isEmpty() && id.length() <= longest && allAllowed(id);
    }

    private static boolean allAllowed(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (!allowed(id.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean allowed(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '-';
    }
}
