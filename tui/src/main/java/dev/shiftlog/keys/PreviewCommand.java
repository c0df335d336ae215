package dev.shiftlog.keys;

/** What the context preview does. */
public enum PreviewCommand implements ScreenCommand {
    SOURCE("tab", "as text", "Switch between rendered and plain text"),
    HOST("b", "next host", "Show the budget of the next host"),
    INCLUDE("space", "in or out", "Leave the section out, or take it in"),
    NEXT_SECTION("]", "next section", "Go to the next section"),
    PREVIOUS_SECTION("[", "previous section", "Go to the previous section"),
    SEARCH("/", "search", "Search the text"),
    NEXT_MATCH("n", "next match", "Go to the next place with the words searched for"),
    PREVIOUS_MATCH("N", "previous match", "Go to the previous place with the words searched for"),
    COPY("y c", "copy", "Copy the text"),
    WRITE("w", "write", "Write it to context.md; the next change renders it anew");

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
