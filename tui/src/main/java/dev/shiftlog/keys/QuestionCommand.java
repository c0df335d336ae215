package dev.shiftlog.keys;

/** The answers to a question. */
public enum QuestionCommand implements ScreenCommand {
    YES("y", "yes", "Do it"),
    NO("n", "no", "Leave everything as it is");

    private final Binding binding;

    QuestionCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.QUESTION;
    }
}
