package dev.shiftlog.keys;

/** What can be done with an archived session. */
public enum PastCommand implements ScreenCommand {
    CARRY("space", "carry over", "Carry the line over into the current session"),
    COMPARE("c", "compare", "Show only what is different now"),
    RESUME("r", "resume", "Make it the current session; the current one is archived first");

    private final Binding binding;

    PastCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.PAST;
    }
}
