package dev.shiftlog.keys;

/** What can be done with the agents' conversations. */
public enum ConversationCommand implements ScreenCommand {
    RESUME("enter r", "resume", "Go on with it in its own agent"),
    CONVERT("c", "convert", "Convert it for another agent"),
    HARVEST("i", "take in", "Take its plan, files, errors and tests into the session"),
    EVERYWHERE("a", "everywhere", "Show all folders' conversations, or this project's again"),
    SEARCH("f", "search text", "Search the text of all conversations"),
    SORT("o", "sort", "Sort by the next column: time, title, agent, turns, size, folder, branch, days left"),
    REVERSE("O", "reverse", "Sort the other way round"),
    MARK("space", "mark", "Mark it, to export, keep, archive or delete several at once"),
    READ("tab", "read", "Move between the list and the text"),
    OUTPUTS("t", "outputs", "Show or hide outputs of tools and thinking"),
    EXPORT("x", "export", "Write it as Markdown into this folder"),
    ARCHIVE("A", "archive", "Put it into the archive, or take it out again"),
    KEEP("K", "keep", "Keep a compressed copy for good, whatever the agent deletes"),
    CHECK("v", "check", "Check whether it would resume"),
    REPAIR("R", "repair", "Write all that can be read into a copy for the same agent"),
    NEXT_HIT("n", "next place", "Go to the next place with the words searched for"),
    DELETE("d delete", "delete", "Move it to the trash"),
    RESTORE("u", "put back", "Put back what was deleted last");

    private final Binding binding;

    ConversationCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.CONVERSATIONS;
    }
}
