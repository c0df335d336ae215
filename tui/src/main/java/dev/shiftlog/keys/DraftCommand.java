package dev.shiftlog.keys;

/** What can be done with a handoff that is being written. */
public enum DraftCommand implements ScreenCommand {
    EDIT("enter e", "edit", "Write in this field"),
    EDITOR("E", "editor", "Write in this field in $EDITOR"),
    NEXT_PROBLEM("tab n", "next problem", "Go to the next field that has a problem"),
    DROP("d delete", "drop", "Drop what is still marked to be filled in here"),
    REDACT("r", "redact", "Replace secrets by the name of their kind when it is written, or keep them"),
    WRITE("w", "write", "Write the handoff; nothing is written while it has problems"),
    COPY_PROMPT("y", "copy prompt", "Copy the text for the next agent"),
    ANEW("N", "draft anew", "Forget what was written here and draft anew");

    private final Binding binding;

    DraftCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.DRAFT;
    }
}
