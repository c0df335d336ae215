package dev.shiftlog.cli.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.launch.Briefing;
import dev.shiftlog.project.RootSearch;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.KeptCopies;
import dev.shiftlog.resume.Obstacles;
import dev.shiftlog.resume.Obstacles.Obstacle;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code session resume}: goes on with a conversation in its own agent, in its own folder. */
final class ResumeConversation implements Command {
    private static final LocalFiles FILES = new LocalFiles();
    private static final Optional<String> SHORT = Optional.of("… context.md …");

    @Override
    public Spec spec() {
        return Naming.agent(Spec.of("Go on with a conversation in its own agent."))
                .about("""
                        ID is the conversation's id or the beginning of it, or 'latest' for the one that was used \
                        last in this project. Says beforehand when the agent would fail, and what would work. \
                        What stands behind -- is passed to the agent.""")
                .flag("--print", "Print the command instead of running it.")
                .flag("--hand-over",
                        "Begin with what is logged of this project: context.md as the first prompt.")
                .flag("--force", "Start the agent although something stands in the way.")
                .argument("ID")
                .any("ARGUMENTS")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Found found = Naming.find(call);
        if (found.further().isPresent()) {
            throw new Refusal(found.conversation().id() + " cannot be resumed where it is: "
                    + found.further().get().isOnlyRead() + "; " + copying(found));
        }
        Path folder = found.glance().header().folder().map(Path::of).orElse(call.cwd());
        List<Obstacle> obstacles = obstacles(call, found);
        if (!obstacles.isEmpty() && !call.flag("--force")) {
            throw new Refusal(words(found, obstacles));
        }
        Optional<String> prompt = call.flag("--print") ? Optional.empty() : brief(call, found, folder);
        Conversation conversation = call.flag("--print") ? found.conversation() : safe(call, found);
        Launch launch = launch(call, found.agent(), conversation, folder, prompt);
        String words = inWords(launch(call, found.agent(), conversation, folder, prompt.flatMap(_ -> SHORT)),
                call.cwd());
        call.err().line("shiftlog: " + words);
        if (call.flag("--print")) {
            call.out().line(words);
            return ExitCode.DONE;
        }
        return new ExitCode(Start.instead(launch.folder(), launch.arguments(), launch.environment()));
    }

    private static String copying(Found found) {
        String id = found.conversation().id();
        return found.agent().writer().isPresent()
                ? "'shiftlog session fork " + id + "' goes on in a copy in your own home"
                : "'shiftlog session convert --from " + found.agent().id() + " --source-session " + id
                        + " --to AGENT' lets another agent go on with it";
    }

    private static List<Obstacle> obstacles(Invocation call, Found found) throws IOException {
        List<Obstacle> obstacles = new ArrayList<>(Obstacles
                .along(call.variable("PATH").orElse(""),
                        UserFolders.of(call.environment()).data().resolve("shims"), FILES,
                        new LocalProcesses())
                .of(found));
        Obstacles.ofPrompt(found.agent(), call.flag("--hand-over"), call.arguments("ARGUMENTS"))
                .ifPresent(obstacles::add);
        return obstacles;
    }

    /** Refreshes what the agent can read of the work, and answers its first prompt if one was asked for. */
    private static Optional<String> brief(Invocation call, Found found, Path folder)
            throws IOException, Refusal {
        Actor actor = OpenProject.actorIn(call.environment());
        Optional<OpenProject> project = OpenProject.at(new RootSearch(folder, Map.of()).find(), actor,
                call.clock(), Workspace.PATIENCE);
        if (project.isEmpty() && call.flag("--hand-over")) {
            throw new Refusal("nothing is logged for " + folder
                    + ", so there is nothing to hand over; run 'shiftlog init' there, or leave --hand-over out");
        }
        if (project.isEmpty()) {
            return Optional.empty();
        }
        Briefing briefing = new Briefing(project.get().workspace(), call.clock().now());
        try {
            String commit = GitFolder.around(folder).flatMap(GitFolder::head).orElse("");
            briefing.refresh(actor, List.of(Change.linkConversation(
                    ConversationLink.of(found.agent().id(), found.conversation().id(), commit))));
        } catch (StoreException unwritten) {
            call.err().line("shiftlog: context.md is as it was: " + unwritten.getMessage());
        }
        return call.flag("--hand-over") ? briefing.firstPrompt() : Optional.empty();
    }

    /** Making it safe may give its file another name, so it is done once and what comes of it is used. */
    private static Conversation safe(Invocation call, Found found) throws IOException {
        return new KeptCopies(UserFolders.of(call.environment()).state().resolve("kept"), FILES)
                .protect(found.agent(), found.conversation());
    }

    private static Launch launch(Invocation call, Agent agent, Conversation conversation, Path folder,
            Optional<String> prompt) {
        List<String> extra = new ArrayList<>(call.arguments("ARGUMENTS"));
        prompt.flatMap(agent.launching()::saying).ifPresent(extra::addAll);
        return agent.launching().resume(conversation, folder, extra);
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
