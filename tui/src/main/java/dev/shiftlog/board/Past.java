package dev.shiftlog.board;

import java.util.List;

/** An archived session in one line, with the conversations that belong to it. */
public record Past(String id, String task, String startedAt, String endedAt, int progress, int decisions,
        List<Talk> talks) {
    public Past {
        talks = List.copyOf(talks);
    }

    /** The same with what is known of its conversations now. */
    public Past with(List<Talk> named) {
        return new Past(id, task, startedAt, endedAt, progress, decisions, named);
    }

    /** A conversation with an agent; it can be gone from the agent's disk. */
    public record Talk(String agent, String id, String title, int turns, String lastSeen, boolean isGone) {}
}
