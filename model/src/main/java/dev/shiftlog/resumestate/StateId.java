package dev.shiftlog.resumestate;

import java.util.List;

/** The id of a state: the day its session began, and which session of that day it is. */
final class StateId {
    private StateId() {}

    /** The id of a session that began at the local time, when sessions began at the earlier ones. */
    static String of(String startedAt, List<String> earlier) {
        String day = startedAt.length() < 10 ? "1970-01-01" : startedAt.substring(0, 10);
        long before = earlier.stream()
                .filter(start -> start.startsWith(day) && start.compareTo(startedAt) < 0)
                .count();
        String number = Long.toString(before + 1);
        return "sess_" + day.replace("-", "") + "_" + "0".repeat(Math.max(0, 3 - number.length())) + number;
    }
}
