package dev.shiftlog.launch;

import java.util.HashMap;
import java.util.Map;

/**
 * The environment that the programs we start must see: the user's own. The launcher changed some
 * variables for our JVM and kept what they were.
 */
public final class ChildEnvironment {
    private static final String KEPT = "SHIFTLOG_USER_";

    private ChildEnvironment() {}

    /** The variables as they were before the launcher; a variable that was not set is not there. */
    public static Map<String, String> of(Map<String, String> ours) {
        Map<String, String> theirs = new HashMap<>(ours);
        for (Map.Entry<String, String> variable : ours.entrySet()) {
            if (variable.getKey().startsWith(KEPT)) {
                theirs.remove(variable.getKey());
                restore(theirs, variable.getKey().substring(KEPT.length()), variable.getValue());
            }
        }
        return Map.copyOf(theirs);
    }

    /** Gives a process that is about to start the user's own environment. */
    public static void restore(ProcessBuilder process) {
        Map<String, String> theirs = of(process.environment());
        process.environment().clear();
        process.environment().putAll(theirs);
    }

    private static void restore(Map<String, String> variables, String name, String value) {
        if (value.isEmpty()) {
            variables.remove(name);
        } else {
            variables.put(name, value);
        }
    }
}
