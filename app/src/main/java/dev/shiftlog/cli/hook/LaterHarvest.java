package dev.shiftlog.cli.hook;

import dev.shiftlog.change.Actor;
import dev.shiftlog.hook.HookEvent;
import dev.shiftlog.launch.ChildEnvironment;
import dev.shiftlog.launch.Handover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Harvests a conversation after the hook has answered, in a process of its own: an agent waits for its
 * hooks, and a long conversation takes longer to read than it may wait.
 */
record LaterHarvest(Path root) {
    private static final String ACTOR = "SHIFTLOG_ACTOR";

    /** At the end of a turn and of a conversation; any other moment is in the middle of something. */
    static boolean isDue(HookEvent event) {
        return event == HookEvent.STOP || event == HookEvent.SESSION_END;
    }

    /** Its changes are the agent's, whose words they are. */
    void start(Actor agent) throws IOException {
        String conversation = agent.conversation();
        Path program = Path.of(System.getProperty("shiftlog.home", ""), "bin", "shiftlog");
        List<String> words = words(program, conversation);
        String decision = Handover.text(Handover.Then.END, root, words, Map.of(ACTOR, agent.toString()));
        if (conversation.isEmpty() || !program.isAbsolute() || !Files.isExecutable(program)) {
            return;
        }
        Optional<Path> offered = Handover.offered();
        if (offered.isPresent()) {
            Handover.leave(offered.get(), decision);
        } else {
            start(words, agent);
        }
    }

    private void start(List<String> words, Actor agent) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        ChildEnvironment.restore(builder);
        builder.environment().put(ACTOR, agent.toString());
        builder.start();
    }

    /** The shell ends at once, so that nobody waits for the harvest; its own group is nobody's to end. */
    private List<String> words(Path program, String conversation) {
        List<String> words = new ArrayList<>(List.of("/bin/sh", "-c",
                "own=; command -v setsid >/dev/null 2>&1 && own=setsid; $own \"$@\" </dev/null >/dev/null 2>&1 &",
                "harvest"));
        words.addAll(List.of(program.toString(), "-C", root.toString(), "harvest", conversation));
        return words;
    }
}
