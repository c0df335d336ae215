package dev.shiftlog.keys;

/** What can be done with the handoffs of a project. */
public enum HandoffCommand implements ScreenCommand {
    DRAFT("n", "new", "Draft a handoff out of this session"),
    READ("enter", "read", "Read the handoff"),
    COPY_PROMPT("y", "copy prompt", "Copy the text for the next agent"),
    IMPORT("i", "import", "Bring decisions, dead ends and open work of the handoffs into the session"),
    DONE("D", "done", "Close the handed-over session: its work is done"),
    BLOCKED("B", "blocked", "Close the handed-over session: it is blocked"),
    ABANDONED("A", "abandoned", "Close the handed-over session: it is given up");

    private final Binding binding;

    HandoffCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.HANDOFFS;
    }
}
