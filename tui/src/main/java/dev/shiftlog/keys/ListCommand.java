package dev.shiftlog.keys;

/** Moving about in a list. */
public enum ListCommand implements Command {
    UP("up k", "up", "Select the line above"),
    DOWN("down j", "down", "Select the line below"),
    PAGE_UP("pageup ctrl+b", "page up", "One page up"),
    PAGE_DOWN("pagedown ctrl+f", "page down", "One page down"),
    FIRST("home g", "first", "Go to the first line"),
    LAST("end G", "last", "Go to the last line"),
    FILTER("/", "filter", "Show only the lines with these words");

    private final Binding binding;

    ListCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.LIST;
    }
}
