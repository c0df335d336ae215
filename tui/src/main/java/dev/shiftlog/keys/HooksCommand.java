package dev.shiftlog.keys;

/** What can be done with the hooks in the agents' settings. */
public enum HooksCommand implements ScreenCommand {
    CHANGE("enter i", "install, remove",
            "Install these hooks, or take them away, after showing what changes"),
    COPY("y", "copy command", "Copy the command that installs or removes these hooks"),
    LOOK("r", "look again", "Look at the settings again");

    private final Binding binding;

    HooksCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.HOOKS;
    }
}
