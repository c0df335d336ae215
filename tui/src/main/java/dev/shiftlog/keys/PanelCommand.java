package dev.shiftlog.keys;

/** Going to a panel of the dashboard, in the order in which the panels stand there. */
public enum PanelCommand implements ScreenCommand {
    PLAN("1", "plan", "Go to the plan"),
    PROGRESS("2", "progress", "Go to the progress"),
    ERRORS("3", "errors", "Go to the errors"),
    TESTS("4", "tests", "Go to the failing tests"),
    DECISIONS("5", "decisions", "Go to the decisions and dead ends"),
    TODOS("6", "todos", "Go to the todos and next prompts"),
    FILES("7", "files", "Go to the files"),
    HISTORY("8", "history", "Go to the history");

    private final Binding binding;

    PanelCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.PANEL;
    }
}
