package dev.shiftlog.cli.resume;

import dev.shiftlog.agent.Launch;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.KeptCopies;
import dev.shiftlog.resume.Obstacles.Obstacle;
import dev.shiftlog.resume.Obstacles;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code session resume}: goes on with a conversation in its own agent, in its own folder. */
final class ResumeConversation implements Command {
    private static final LocalFiles FILES = new LocalFiles();

    @Override
    public Spec spec() {
        return Naming.agent(Spec.of("Go on with a conversation in its own agent."))
                .about("""
                        ID is the conversation's id or the beginning of it, or 'latest' for the one that was used \
                        last in this project. Says beforehand when the agent would fail, and what would work. \
                        Everything behind ID is passed to the agent.""")
                .flag("--print", "Print the command instead of running it.")
                .flag("--force", "Start the agent although something stands in the way.")
                .argument("ID")
                .rest("ARGUMENTS")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Found found = Naming.find(call);
        Path folder = found.glance().header().folder().map(Path::of).orElse(call.cwd());
        List<Obstacle> obstacles = Obstacles
                .along(call.variable("PATH").orElse(""), FILES, new LocalProcesses())
                .of(found);
        if (!obstacles.isEmpty() && !call.flag("--force")) {
            throw new Refusal(words(found, obstacles));
        }
        Launch launch = launch(call, found, folder);
        call.err().line("shiftlog: " + inWords(launch, call.cwd()));
        if (call.flag("--print")) {
            call.out().line(inWords(launch, call.cwd()));
            return ExitCode.DONE;
        }
        return new ExitCode(Start.instead(launch.folder(), launch.arguments(), launch.environment()));
    }

    private static Launch launch(Invocation call, Found found, Path folder) throws IOException {
        KeptCopies kept = new KeptCopies(UserFolders.of(call.environment()).state().resolve("kept"), FILES);
        var safe = call.flag("--print")
                ? found.conversation()
                : kept.protect(found.agent(), found.conversation());
        List<String> extra = new ArrayList<>(call.arguments("ARGUMENTS"));
        if (!extra.isEmpty() && extra.getFirst().equals("--")) {
            extra.removeFirst();
        }
        return found.agent().launching().resume(safe, folder, extra);
    }

    private static String inWords(Launch launch, Path here) {
        String command = Shell.command(launch.arguments());
        return launch.folder().equals(here)
                ? command
                : "cd " + Shell.command(List.of(launch.folder().toString())) + " && " + command;
    }

    private static String words(Found found, List<Obstacle> obstacles) {
        StringBuilder words = new StringBuilder(found.agent().displayName() + " would not go on with "
                + found.conversation().id() + ":");
        for (Obstacle obstacle : obstacles) {
            words.append("\n  ").append(obstacle.reason()).append("; ").append(obstacle.advice());
        }
        return words.append("\n--force starts it all the same.").toString();
    }
}
