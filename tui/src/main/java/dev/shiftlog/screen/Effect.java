package dev.shiftlog.screen;

import dev.shiftlog.canvas.Theme;
import dev.shiftlog.change.Change;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.panel.Form;
import java.util.List;
import java.util.Optional;

/** All that the app does outside itself. */
public sealed interface Effect extends dev.shiftlog.loop.Effect {
    @Override
    default Lane lane() {
        return Lane.FREE;
    }

    /** Effects on the session, one after the other. */
    sealed interface Stored extends Effect {
        @Override
        default Lane lane() {
            return Lane.ORDERED;
        }
    }

    /** Effects on the terminal, which nothing else may use meanwhile. */
    sealed interface Terminal extends Effect {
        @Override
        default Lane lane() {
            return Lane.HERE;
        }
    }

    /** Makes the person's changes, all or none. */
    record Edit(List<Change> changes) implements Stored {
        public Edit {
            changes = List.copyOf(changes);
        }
    }

    record Undo() implements Stored {}

    record Redo() implements Stored {}

    /** Archives the session and starts the next one. */
    record SaveSession() implements Stored {}

    /** Makes an archived session the current one; the current one is archived first. */
    record ResumePast(String id) implements Stored {}

    /** Makes the project's folder for sessions. */
    record Init() implements Effect {}

    /** Keeps what is half typed where a crash cannot reach it; an empty draft forgets it. */
    record KeepDraft(Optional<Form> form) implements Stored {}

    /** Looks what there is in a folder without a session. */
    record LookAround() implements Effect {}

    /** Looks how long ago the session was worked on, and on which branch. */
    record LookBack() implements Effect {}

    record ReadPast(String id) implements Effect {}

    /** Renders the context for every host. */
    record MakeContext() implements Effect {}

    record WriteContext(String text) implements Effect {}

    /** Copies a text; the name says to the person what it was. */
    record Copy(String name, String text) implements Effect {}

    /** Copies what the next agent reads, or what a chat is started with. */
    record CopyContext(boolean starterPrompt) implements Effect {}

    /** Something to be done with the agents' conversations. */
    record Conversations(Errand errand) implements Effect {}

    /** Something to be done with handoffs, kept transcripts or hooks; one after the other, for they write. */
    record Handover(HandoverErrand errand) implements Effect {
        @Override
        public Lane lane() {
            return Lane.ORDERED;
        }
    }

    /** Lends the terminal to $EDITOR. */
    record EditOutside(String text) implements Terminal {}

    /** Opens a file in $EDITOR at its line. */
    record OpenSource(String path, int line) implements Terminal {}

    /** Runs a shell's line on the person's terminal and records what fails; perhaps for one test alone. */
    record RunCommand(String line, Optional<String> test) implements Terminal {}

    record Suspend() implements Terminal {}

    record CaptureMouse(boolean captured) implements Terminal {}

    record UseTheme(Theme theme) implements Terminal {}

    record Redraw() implements Terminal {}
}
