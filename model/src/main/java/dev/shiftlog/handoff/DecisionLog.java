package dev.shiftlog.handoff;

import java.util.List;

/** The append-only log of durable decisions, one line each. */
final class DecisionLog {
    private static final String HEAD = """
            # Decisions

            Append-only log of durable decisions; one line each. Read after LATEST.md on resume.

            """;

    private DecisionLog() {}

    /** The log with the handoff's decisions that it does not hold yet. */
    static String with(String log, Handoff handoff) {
        List<String> present = log.lines().toList();
        StringBuilder appended = new StringBuilder(log.isEmpty() ? HEAD : log);
        if (!appended.toString().endsWith("\n")) {
            appended.append('\n');
        }
        String head = "- [" + handoff.text("session_date") + "][" + handoff.sessionId() + "] ";
        for (String decision : handoff.texts("decisions")) {
            String line = head + decision.replaceAll("\\s+", " ").strip();
            if (!present.contains(line)) {
                appended.append(line).append('\n');
            }
        }
        return appended.toString();
    }

    static long count(String log) {
        return log.lines().filter(line -> line.startsWith("- ")).count();
    }
}
