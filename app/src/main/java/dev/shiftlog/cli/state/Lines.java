package dev.shiftlog.cli.state;

import dev.shiftlog.change.Change;
import dev.shiftlog.session.Blocker;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Note;
import dev.shiftlog.session.Objective;
import dev.shiftlog.session.Prompt;
import dev.shiftlog.session.Todo;
import java.util.Optional;

/** The kinds of lines that a session has beside those of the original, each with commands of its own. */
enum Lines {
    TODOS("todo", Kind.TODO, Finish.TICKED, "Add something to do, or list what there is.",
            "Tick off todos.") {
        @Override
        Entry entry(String text, String why) {
            return Todo.of(text);
        }
    },
    OBJECTIVES("objective", Kind.OBJECTIVE, Finish.TICKED, "Add a secondary goal, or list them.",
            "Tick off objectives.") {
        @Override
        Entry entry(String text, String why) {
            return Objective.of(text);
        }
    },
    PROMPTS("prompt", Kind.PROMPT, Finish.TAKEN_AWAY, "Add a prompt for the next session, or list them.",
            "Take away prompts that have been used.") {
        @Override
        Entry entry(String text, String why) {
            return Prompt.of(text);
        }
    },
    BLOCKED("blocked", Kind.BLOCKER, Finish.TAKEN_AWAY, "Say what cannot go on and why, or list it.",
            "Take away what is blocked no longer.") {
        @Override
        Entry entry(String text, String why) {
            return Blocker.of(text, why);
        }
    },
    NOTES("note", Kind.NOTE, Finish.NEVER, "Add a note, or list them.", "") {
        @Override
        Entry entry(String text, String why) {
            return Note.of(text);
        }
    };

    /** What becomes of a line when it is done. */
    enum Finish {
        TICKED,
        TAKEN_AWAY,
        NEVER
    }

    private final String word;
    private final Kind kind;
    private final Finish finish;
    private final String summary;
    private final String finishing;

    Lines(String word, Kind kind, Finish finish, String summary, String finishing) {
        this.word = word;
        this.kind = kind;
        this.finish = finish;
        this.summary = summary;
        this.finishing = finishing;
    }

    abstract Entry entry(String text, String why);

    /** The command's word. */
    String word() {
        return word;
    }

    Kind kind() {
        return kind;
    }

    String summary() {
        return summary;
    }

    /** What the command that finishes such lines says of itself. */
    String finishing() {
        return finishing;
    }

    Change adding(String text, String why) {
        return Change.addEntry(entry(text, why));
    }

    /** The change that finishes the line with the id. */
    Change finishing(String id) {
        return finish == Finish.TICKED
                ? Change.editEntry(id, "done", Optional.empty(), "true")
                : Change.removeEntry(id);
    }

    /** What a list of them holds as JSON. */
    String answer() {
        String texts = this == BLOCKED ? "\"what\", \"why\"" : "\"text\"";
        String done = finish == Finish.TICKED ? ", \"done\"" : "";
        return "The JSON holds \"" + kind.key() + "\": the entries as they stand in the session, each with "
                + texts + done
                + ", \"timestamp\" and, in \"shiftlog\", its \"id\".";
    }
}
