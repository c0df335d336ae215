package dev.shiftlog.keys;

/** What can be done in a folder without a session. */
public enum WelcomeCommand implements ScreenCommand {
    INIT("i", "begin here", "Begin a session in this folder; nothing is written before"),
    CONVERSATIONS("h", "conversations", "Show the agents' conversations; that needs no session here"),
    QUIT("q", "quit", "Leave the app");

    private final Binding binding;

    WelcomeCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.WELCOME;
    }
}
