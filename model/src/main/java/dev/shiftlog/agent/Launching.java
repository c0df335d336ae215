package dev.shiftlog.agent;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a tool is started, and when a start is none of our business. */
public interface Launching {
    /** The program's name on the PATH. */
    String program();

    /** The arguments that go on with the conversation of that id. */
    List<String> resuming(String id);

    /** Goes on with the conversation, in the folder that the tool needs for it. */
    default Launch resume(Conversation conversation, Path folder, List<String> extra) {
        List<String> arguments = new ArrayList<>(List.of(program()));
        arguments.addAll(resuming(conversation.id()));
        arguments.addAll(extra);
        return new Launch(arguments, folder, Map.of());
    }

    /** The arguments that start a new conversation under an id of ours; none where the tool chooses it. */
    default List<String> beginning(String id) {
        return List.of();
    }

    /** Whether the tool chooses the id of a new conversation, and we find out afterwards. */
    default boolean choosesId() {
        return beginning("").isEmpty();
    }

    /**
     * The arguments behind a resume that say something to the agent at once, and leave it open; nothing
     * where the tool would answer without the turns before.
     */
    default Optional<List<String>> saying(String prompt) {
        return Optional.of(List.of(prompt));
    }

    /** Whether the tool goes on with a whole conversation though a person adds these arguments. */
    default boolean resumesWith(List<String> arguments) {
        return true;
    }

    /** The call by which the tool puts a conversation into an archive of its own, if it has one. */
    default Optional<List<String>> archiving(String id) {
        return Optional.empty();
    }

    /** The call that takes it out again. */
    default Optional<List<String>> unarchiving(String id) {
        return Optional.empty();
    }

    /** The calls by which the tool takes a conversation that it did not write into its own list. */
    default List<List<String>> listing(String id) {
        return List.of();
    }

    /** Arguments that mean the person asks for something else than this project's conversation. */
    Set<String> bypassFlags();

    /** First words that are subcommands of the tool. */
    Set<String> bypassWords();
}
