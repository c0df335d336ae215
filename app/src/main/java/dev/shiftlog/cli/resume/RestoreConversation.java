package dev.shiftlog.cli.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.keepsake.Keepsakes;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** {@code session restore}: puts a kept conversation back, so that its agent resumes it. */
final class RestoreConversation implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Put a kept conversation back where its agent finds it.")
                .about("Files that are there already stay as they are.")
                .argument("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Keepsakes keepsakes = KeepConversation.keepsakes(call);
        List<Kept> found = keepsakes.all()
                .stream()
                .filter(kept -> kept.id().startsWith(call.argument("ID")))
                .toList();
        if (found.size() != 1) {
            throw new Refusal((found.isEmpty() ? "nothing is kept under " : "several are kept under ")
                    + call.argument("ID") + "; 'shiftlog session keep' lists what is kept");
        }
        Agent agent = Agents.named(found.getFirst().agent())
                .orElseThrow(() -> new Refusal("this version does not know " + found.getFirst().agent()));
        Path home = agent
                .home(new Environment(call.environment(), UserFolders.of(call.environment()).home()));
        List<Path> restored = keepsakes.putBack(found.getFirst(), home);
        renew(agent, home, found.getFirst().id(), restored);
        restored.forEach(file -> call.out().line("Restored " + file));
        if (restored.isEmpty()) {
            call.out().line("All of it is there already.");
        }
        return ExitCode.DONE;
    }

    private static void renew(Agent agent, Path home, String id, List<Path> restored) throws IOException {
        for (Path file : restored) {
            Optional<Conversation> conversation = agent.reader().at(file, home, new LocalFiles());
            if (conversation.isPresent() && conversation.get().id().equals(id)) {
                agent.guard().renew(conversation.get(), Instant.now());
            }
        }
    }
}
