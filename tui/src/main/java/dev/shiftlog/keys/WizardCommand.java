package dev.shiftlog.keys;

/** What the steps of a conversion do. */
public enum WizardCommand implements ScreenCommand {
    NEXT("enter right", "next", "Go on to the next step"),
    PREVIOUS("left backspace", "back", "Go back to the step before; nothing is lost"),
    REDACT("r", "redact", "Replace secrets by the name of their kind, or keep them"),
    SHORTEN("b", "shorten", "Cut the oldest turns down to a budget of tokens"),
    DEFAULT("m", "default", "Make the result what the plain command resumes here"),
    RUN("!", "go on", "Go on with the result in its agent"),
    HAND_OVER("p", "hand over", "Begin with what is logged here, as the first prompt, or not"),
    FIX("f", "mend", "Do what makes it resume: out of the archive, or into a copy"),
    REGISTER("l", "list it", "Let the agent's own program take the result into its list"),
    COPY("y", "copy", "Copy the command that resumes it"),
    TAKE_BACK("u", "take back", "Take away what the conversion wrote");

    private final Binding binding;

    WizardCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.WIZARD;
    }
}
