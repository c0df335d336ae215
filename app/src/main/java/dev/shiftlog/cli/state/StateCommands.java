package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The part of the command table that keeps the session: adding a command is one line here. */
public final class StateCommands {
    private StateCommands() {}

    /** What agents call while they work. */
    public static List<Entry> often() {
        return List.of(
                entry("update", UpdateSession::new),
                entry("task", EntryCommands::task),
                entry("plan", EntryCommands::plan),
                entry("plan-step", SetPlanStep::new),
                entry("plan-revise", EntryCommands::planRevise),
                entry("progress", EntryCommands::progress),
                entry("decision", EntryCommands::decision),
                entry("dead-end", EntryCommands::deadEnd),
                session("status", ShowStatus::new),
                session("save", SaveSession::new),
                session("history", ShowHistory::new));
    }

    public static List<Entry> seldom() {
        List<Entry> entries = new ArrayList<>();
        for (Lines lines : Lines.values()) {
            entries.add(entry(lines.word(), () -> new AddLine(lines)));
            entries.add(entry(lines.word() + " add", () -> new AddLine(lines)));
            entries.add(entry(lines.word() + " list", () -> new ListLines(lines)));
            if (!lines.finishing().isEmpty()) {
                entries.add(entry(lines.word() + " done", () -> new FinishLines(lines)));
            }
        }
        entries.addAll(List.of(
                entry("edit", EditLine::new),
                entry("remove", RemoveLines::new),
                entry("undo", UndoChange::new),
                entry("redo", RedoChange::new),
                entry("log", ShowLog::new)));
        return entries;
    }

    private static Entry entry(String path, Supplier<Command> command) {
        return new Entry(Group.ENTRIES, path, command);
    }

    private static Entry session(String path, Supplier<Command> command) {
        return new Entry(Group.SESSION, path, command);
    }
}
