package dev.shiftlog.keys;

/** What the dashboard itself does. */
public enum BoardCommand implements ScreenCommand {
    NEXT("tab right l", "next panel", "Go to the next panel"),
    PREVIOUS("shift+tab left", "previous panel", "Go to the previous panel"),
    ZOOM("+ z", "zoom", "Show one panel alone, or all again"),
    PREVIEW("p", "preview", "See what the next agent will read"),
    CONVERSATIONS("h", "conversations", "Show the agents' conversations"),
    HANDOFFS("H", "handoffs", "Hand over: write a handoff, and see the earlier ones"),
    SNAPSHOTS("C", "snapshots", "Show the transcripts kept from before compactions"),
    HOOKS("O", "hooks", "Show in which agents' settings our hooks are"),
    UNDO("u", "undo", "Undo your last change"),
    REDO("U ctrl+r", "redo", "Redo what was undone"),
    TASK("t", "task", "Say what is being worked on"),
    SAVE("S", "save", "Save this session and start the next one"),
    COPY_CONTEXT("y", "copy context", "Copy context.md"),
    COPY_PROMPT("Y", "copy prompt", "Copy the starter prompt for a chat"),
    QUIT("q", "quit", "Leave the app");

    private final Binding binding;

    BoardCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.BOARD;
    }
}
