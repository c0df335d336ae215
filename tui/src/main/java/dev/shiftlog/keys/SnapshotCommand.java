package dev.shiftlog.keys;

/** What can be done with the transcripts kept from before compactions. */
public enum SnapshotCommand implements ScreenCommand {
    READ("enter", "read", "Read the transcript"),
    RESTORE("r", "restore", "Make it a conversation again, which its agent resumes");

    private final Binding binding;

    SnapshotCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.SNAPSHOTS;
    }
}
