package dev.shiftlog.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Fault;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.source.SourceTree;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks, before a resume, for everything that would make it fail. */
public record Obstacles(SourceTree files, Processes processes, List<Path> programFolders) {
    /** Why the agent would not go on with a conversation, and what would work instead. */
    public record Obstacle(String reason, String advice, Remedy remedy) {}

    /** What Shiftlog can do itself about an obstacle. */
    public enum Remedy {
        NONE,
        /** Take the conversation out of the agent's archive. */
        UNARCHIVE,
        /** Write all that can be read into a copy that resumes. */
        REPAIR,
        /** Go on in another agent. */
        CONVERT,
        /** Go on in a copy in one's own home, the only way to go on with what is only read. */
        COPY
    }

    public Obstacles {
        programFolders = List.copyOf(programFolders);
    }

    /** Looks for programs in the folders of this PATH; a shim of ours stands before a program and is none. */
    public static Obstacles along(String path, Path shims, SourceTree files, Processes processes) {
        List<Path> folders = new ArrayList<>();
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty() && !Path.of(folder).equals(shims)) {
                folders.add(Path.of(folder));
            }
        }
        return new Obstacles(files, processes, folders);
    }

    /** What stands in the way, the worst first; nothing where the agent should go on. */
    public List<Obstacle> of(Found found) throws IOException {
        List<Obstacle> obstacles = new ArrayList<>();
        missing(found.agent(), found.conversation().id()).ifPresent(obstacles::add);
        folder(found).ifPresent(obstacles::add);
        if (found.conversation().archived()) {
            obstacles.add(new Obstacle("it is archived", "'" + found.agent().launching().program()
                    + " unarchive " + found.conversation().id() + "' takes it out", Remedy.UNARCHIVE));
        }
        found.agent()
                .reader()
                .openIn(found.conversation(), files, processes)
                .ifPresent(holder -> obstacles.add(new Obstacle("it is open in " + holder,
                        "end that first; two at once would mix their turns", Remedy.NONE)));
        for (Finding finding : found.agent().reader().check(found.conversation(), files)) {
            if (finding.fault().severity() == Fault.Severity.FATAL) {
                obstacles.add(new Obstacle(
                        finding.fault().what() + " (" + finding.place() + "): " + finding.fault().effect(),
                        "'shiftlog session repair " + found.conversation().id()
                                + "' makes a copy that resumes",
                        Remedy.REPAIR));
            }
        }
        return obstacles;
    }

    /** What stands in the way of saying something at once, by a handover or by a person's own arguments. */
    public static Optional<Obstacle> ofPrompt(Agent agent, boolean handsOver, List<String> arguments) {
        boolean cannotSay = handsOver && agent.launching().saying("").isEmpty();
        return cannotSay || !agent.launching().resumesWith(arguments)
                ? Optional.of(new Obstacle(
                        agent.displayName() + " answers a first prompt without the turns before",
                        "go on without one and type it there; '@.stitch/context.md' hands over what is logged,"
                                + " and 'shiftlog hooks install " + agent.id() + "' does at every resume",
                        Remedy.NONE))
                : Optional.empty();
    }

    private Optional<Obstacle> missing(Agent agent, String id) {
        String program = agent.launching().program();
        return isInstalled(program)
                ? Optional.empty()
                : Optional.of(new Obstacle(
                        agent.displayName() + " is not installed, or '" + program + "' is not on the PATH",
                        "install it, or go on in another tool: 'shiftlog session convert --from " + agent.id()
                                + " --source-session " + id + " --to AGENT'",
                        Remedy.CONVERT));
    }

    private Optional<Obstacle> folder(Found found) {
        Optional<Path> folder = found.glance().header().folder().map(Path::of);
        if (folder.isEmpty()) {
            return Optional.of(new Obstacle("the conversation does not say in which folder it was held",
                    "run this in that folder with '-C FOLDER'", Remedy.NONE));
        }
        return files.entry(folder.get()).isPresent()
                ? Optional.empty()
                : Optional.of(new Obstacle("its folder " + folder.get() + " is gone",
                        "make the folder again, or 'shiftlog session repair " + found.conversation().id()
                                + "' makes a copy for the folder you are in",
                        Remedy.REPAIR));
    }

    private boolean isInstalled(String program) {
        return programFolders.stream()
                .map(folder -> folder.resolve(program))
                .anyMatch(file -> files.entry(file).isPresent());
    }
}
