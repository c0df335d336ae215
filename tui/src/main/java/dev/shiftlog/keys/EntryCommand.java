package dev.shiftlog.keys;

/** What can be done to the entries of a panel. */
public enum EntryCommand implements ScreenCommand {
    ADD("a", "add", "Add an entry"),
    ADD_OTHER("A", "add other", "Add the other kind: a new plan, a dead end, a prompt"),
    EDIT("e enter", "edit", "Edit the entry"),
    EDITOR("E", "editor", "Edit the text in $EDITOR"),
    STATUS("space", "status", "Change the status: next step, done, open"),
    ASIDE("s", "set aside", "Mark a step skipped, blocked or abandoned"),
    RESOLVE("x", "resolve", "Say what solved an error, or open it again"),
    TRIED("n", "tried", "Note what was tried against an error"),
    SAME_FIX("f", "same fix",
            "Try what solved it before; the next run tells if it did"),
    RERUN("r", "run again", "Run the command of the line again, or the last one"),
    RETEST("i", "only this test", "Run only this failing test"),
    SOURCE("o", "source", "Open the file in $EDITOR, at its line"),
    ORIGIN("v", "where from", "Show the conversation from which it was taken, at its place"),
    COPY("c", "copy prompt", "Copy it as a prompt for an agent, with what was tried"),
    REVISE("R", "revise", "Revise the plan and say why"),
    DELETE("d delete", "delete", "Delete the entry (undo brings it back)"),
    MOVE_UP("K shift+up", "up", "Move the entry up"),
    MOVE_DOWN("J shift+down", "down", "Move the entry down");

    private final Binding binding;

    EntryCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.ENTRY;
    }
}
