package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.agent.Launching;
import dev.shiftlog.catalog.ProjectPlaces;
import dev.shiftlog.change.Actor;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News;
import dev.shiftlog.conversations.News.Hurdle;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.WizardCommand;
import dev.shiftlog.launch.Briefing;
import dev.shiftlog.launch.Handover;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.Obstacles;
import dev.shiftlog.resume.Obstacles.Obstacle;
import dev.shiftlog.resume.Obstacles.Remedy;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Goes on with a conversation in its agent: says how and what stands in the way, then leaves for it. */
record Resuming(Machine machine, Workspace workspace) {
    News plan(ConversationKey key, boolean asked) throws IOException {
        Optional<Found> found = machine.lookUp(key);
        if (found.isEmpty()) {
            return gone(key);
        }
        return found.get().further().isPresent() ? onlyRead(key, found.get()) : plan(key, found.get(), asked);
    }

    private News gone(ConversationKey key) throws IOException {
        return machine.keepsakes().of(key.agent(), key.id()).isPresent()
                ? new News.ResumePlanned(key, "(" + key.id() + ")", List.of(new Hurdle(
                        "it is in Shiftlog's archive; out of it, its agent finds it again",
                        Remedy.UNARCHIVE)),
                        false)
                : new News.Failed(key.id() + " is gone from " + key.agent() + "'s files");
    }

    private News plan(ConversationKey key, Found found, boolean asked) throws IOException {
        List<Hurdle> hurdles = hurdles(found);
        if (asked && briefing(found).isEmpty()) {
            hurdles.add(new Hurdle("nothing is logged for " + folderOf(found)
                    + ", so nothing would be handed over; 'shiftlog init' there begins a session",
                    Remedy.NONE));
        }
        Optional<Obstacle> unsayable = Obstacles.ofPrompt(found.agent(), asked, List.of());
        unsayable.ifPresent(obstacle -> hurdles.add(hurdle(obstacle)));
        boolean handsOver = asked && unsayable.isEmpty();
        Launch launch = launch(found, found.conversation(),
                handsOver ? Optional.of("… context.md …") : Optional.empty());
        return new News.ResumePlanned(key, "cd " + Shell.command(List.of(launch.folder().toString())) + " && "
                + Shell.command(launch.arguments()), hurdles, handsOver);
    }

    /** What stands in the way of going on, whatever is said then. */
    private List<Hurdle> hurdles(Found found) throws IOException {
        List<Hurdle> hurdles = new ArrayList<>();
        for (Obstacle obstacle : machine.obstacles().of(found)) {
            hurdles.add(hurdle(obstacle));
        }
        found.agent()
                .guard()
                .danger(found.conversation(), machine.files())
                .ifPresent(danger -> hurdles.add(new Hurdle(danger + ": " + WizardCommand.RUN.mention()
                        + " gives it such a name, and keeps a copy", Remedy.NONE)));
        return hurdles;
    }

    /** Without a command: its agent would not find it there. */
    private static News onlyRead(ConversationKey key, Found found) {
        boolean canCopy = found.agent().writer().isPresent();
        String words = found.further().orElseThrow().isOnlyRead();
        Hurdle hurdle = canCopy
                ? new Hurdle(words + "; a copy in your own home can go on", Remedy.COPY)
                : new Hurdle(words + ", and " + found.agent().displayName()
                        + "'s conversations cannot be written safely; another agent goes on with it",
                        Remedy.CONVERT);
        return new News.ResumePlanned(key, "", List.of(hurdle), false);
    }

    private static Hurdle hurdle(Obstacle obstacle) {
        return new Hurdle(obstacle.reason() + "; " + obstacle.advice(), obstacle.remedy());
    }

    /** The launcher starts the agent when we have ended, and the app again when the agent has. */
    News start(ConversationKey key, boolean handsOver) throws IOException, StoreException {
        machine.refuseOnlyRead(List.of(key));
        Found found = machine.find(key);
        Optional<Path> offered = Handover.offered();
        if (offered.isEmpty()) {
            return new News.Failed("this start of shiftlog cannot hand over; leave with "
                    + BoardCommand.QUIT.mention() + " and run: "
                    + Shell.command(launch(found, found.conversation(), Optional.empty()).arguments()));
        }
        Optional<Briefing> briefing = briefing(found);
        if (briefing.isPresent()) {
            briefing.get().refresh(Actor.PERSON, List.of());
        }
        Optional<String> prompt = handsOver && briefing.isPresent()
                ? briefing.get().firstPrompt()
                : Optional.empty();
        Launch launch = launch(found, machine.kept().protect(found.agent(), found.conversation()), prompt);
        new Departure(machine.variables(), machine.folder()).note(key);
        Handover.decide(offered.get(), Handover.Then.REOPEN, launch.folder(), launch.arguments(),
                launch.environment());
        return new News.Departing();
    }

    private Launch launch(Found found, Conversation conversation, Optional<String> prompt) {
        Launching launching = found.agent().launching();
        return launching.resume(conversation, folderOf(found),
                prompt.flatMap(launching::saying).orElse(List.of()));
    }

    /** What is logged here concerns only the conversations of this project. */
    private Optional<Briefing> briefing(Found found) {
        boolean isHere = new ProjectPlaces(machine.folder()).of(found.glance().header().folder()).isProject();
        return isHere && workspace.folder().isInitialised()
                ? Optional.of(new Briefing(workspace, LocalDateTime.now().toString()))
                : Optional.empty();
    }

    private Path folderOf(Found found) {
        return found.glance().header().folder().map(Path::of).orElse(machine.folder());
    }
}
