package dev.shiftlog.cli.state;

import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Heading;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import java.util.List;

/** A session as lines for people: the original's sections first, then those that it does not have. */
final class StatusText {
    private static final int NEWEST = 5;

    private final boolean ids;
    private final StringBuilder out = new StringBuilder();

    StatusText(boolean ids) {
        this.ids = ids;
    }

    /** The lines of the session; the branch is the one checked out now, or empty. */
    String of(Session session, String branch) {
        heading(session.heading(), branch);
        plan(session);
        section("Progress", session.entries(Kind.PROGRESS), ids ? Integer.MAX_VALUE : NEWEST);
        section("Decisions", session.entries(Kind.DECISION));
        section("Dead ends", session.entries(Kind.DEAD_END));
        section("Open errors", ids ? session.entries(Kind.PROBLEM) : List.copyOf(session.openProblems()));
        section("Tests", session.newestTestRuns());
        section("Todos", session.entries(Kind.TODO));
        section("Blocked", session.entries(Kind.BLOCKER));
        section("Objectives", session.entries(Kind.OBJECTIVE));
        section("Next prompts", session.entries(Kind.PROMPT));
        section("Notes", session.entries(Kind.NOTE));
        if (ids) {
            section("Runs", session.entries(Kind.COMMAND_RUN));
            section("Files", session.entries(Kind.FILE));
            section("Conversations", session.entries(Kind.CONVERSATION));
        }
        return out.toString();
    }

    private void heading(Heading heading, String branch) {
        out.append("Session: ").append(OneLine.of(heading.id()));
        line("Started: ", heading.startedAt());
        if (!heading.endedAt().isEmpty()) {
            line("Ended:   ", heading.endedAt());
        }
        if (!heading.branch().isEmpty() && !branch.isEmpty() && !branch.equals(heading.branch())) {
            line("Branch:  ", branch + " (the session began on branch " + heading.branch() + ")");
        }
        if (!heading.task().isEmpty()) {
            line("Task:    ", heading.task());
        }
    }

    private void line(String label, String value) {
        out.append('\n').append(label).append(OneLine.of(value));
    }

    private void plan(Session session) {
        if (session.plan().isPresent()) {
            out.append('\n');
            line("Plan: ", session.plan().get().description());
            for (Step step : session.steps()) {
                line("  " + step.status().box() + " ", named(step));
            }
        }
    }

    private void section(String title, List<? extends Entry> entries) {
        section(title, entries, Integer.MAX_VALUE);
    }

    private void section(String title, List<? extends Entry> entries, int newest) {
        if (entries.isEmpty()) {
            return;
        }
        out.append('\n');
        line(title + " (" + entries.size() + "):", "");
        for (Entry entry : entries.subList(Math.max(0, entries.size() - newest), entries.size())) {
            line("  - ", named(entry));
        }
    }

    private String named(Entry entry) {
        return (ids ? entry.id() + "  " : "") + words(entry);
    }

    /** The entry in one line. */
    static String words(Entry entry) {
        boolean finishable = entry.kind().fields().contains("done");
        String box = finishable ? entry.fields().isTrue("done") ? "[x] " : "[ ] " : "";
        return box + (entry instanceof Problem problem ? problem(problem) : entry.text());
    }

    private static String problem(Problem problem) {
        String place = problem.place().isEmpty() ? "" : problem.place() + " ";
        String times = problem.count() > 1 ? " (x" + problem.count() + ")" : "";
        return place + problem.text() + times + (problem.isOpen() ? "" : " [resolved]");
    }
}
