package dev.shiftlog.keys;

/** What the keys do while text is typed. */
public enum FormCommand implements Command {
    SAVE("enter ctrl+s", "save", "Save"),
    NEW_LINE("alt+enter ctrl+j", "new line", "Begin a new line"),
    NEXT_FIELD("tab", "next field", "Go to the next field"),
    PREVIOUS_FIELD("shift+tab", "previous field", "Go to the previous field"),
    EACH_LINE("ctrl+l", "one each", "Save every line as an entry of its own"),
    EDITOR("ctrl+o", "editor", "Go on in $EDITOR"),
    TAKE_THEIRS("ctrl+t", "take theirs", "Take what the other wrote meanwhile"),
    CANCEL("escape", "cancel", "Go back without saving");

    private final Binding binding;

    FormCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.FORM;
    }
}
