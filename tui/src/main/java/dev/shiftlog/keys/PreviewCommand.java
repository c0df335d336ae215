package dev.shiftlog.keys;

/** What the context preview does. */
public enum PreviewCommand implements Command {
    SOURCE("tab", "text", "Switch between rendered and plain text"),
    HOST("b", "budget", "Show the budget of the next host"),
    INCLUDE("space", "in or out", "Leave the section out, or take it in"),
    NEXT_SECTION("] n", "next section", "Go to the next section"),
    PREVIOUS_SECTION("[ N", "previous section", "Go to the previous section"),
    SEARCH("/", "search", "Search the text"),
    COPY("y c", "copy", "Copy the text"),
    WRITE("w", "write", "Write it to context.md");

    private final Binding binding;

    PreviewCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.PREVIEW;
    }
}
