package dev.shiftlog.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
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
    public record Obstacle(String reason, String advice) {}

    public Obstacles {
        programFolders = List.copyOf(programFolders);
    }

    /** Looks for programs in the folders of this PATH. */
    public static Obstacles along(String path, SourceTree files, Processes processes) {
        List<Path> folders = new ArrayList<>();
        for (String folder : path.split(File.pathSeparator)) {
            if (!folder.isEmpty()) {
                folders.add(Path.of(folder));
            }
        }
        return new Obstacles(files, processes, folders);
    }

    /** What stands in the way, the worst first; nothing where the agent should go on. */
    public List<Obstacle> of(Found found) throws IOException {
        List<Obstacle> obstacles = new ArrayList<>();
        Agent agent = found.agent();
        Conversation conversation = found.conversation();
        String id = conversation.id();
        if (!isInstalled(agent.launching().program())) {
            obstacles.add(new Obstacle(
                    agent.displayName() + " is not installed, or '" + agent.launching().program()
                            + "' is not on the PATH",
                    "install it, or go on in another tool: 'shiftlog session convert --from "
                            + agent.id() + " --source-session " + id + "'"));
        }
        Optional<Path> folder = found.glance().header().folder().map(Path::of);
        if (folder.isEmpty()) {
            obstacles.add(new Obstacle("the conversation does not say in which folder it was held",
                    "run this in that folder with '-C FOLDER'"));
        } else if (files.entry(folder.get()).isEmpty()) {
            obstacles.add(new Obstacle("its folder " + folder.get() + " is gone",
                    "make the folder again, or convert the conversation into this one: 'shiftlog session convert --from "
                            + agent.id() + " --to " + agent.id() + " --source-session " + id + "'"));
        }
        if (conversation.archived()) {
            obstacles.add(
                    new Obstacle("it is archived", "run '" + agent.launching().program() + " unarchive " + id
                            + "' first"));
        }
        agent.reader()
                .openIn(conversation, files, processes)
                .ifPresent(holder -> obstacles.add(new Obstacle(
                        "it is open in " + holder, "end that first; two at once would mix their turns")));
        for (Finding finding : agent.reader().check(conversation, files)) {
            if (finding.fault().severity() == Fault.Severity.FATAL) {
                obstacles
                        .add(new Obstacle(
                                finding.fault().what() + " (" + finding.place() + "): "
                                        + finding.fault().effect(),
                                "'shiftlog session repair " + id + "' makes a copy that resumes"));
            }
        }
        return obstacles;
    }

    private boolean isInstalled(String program) {
        return programFolders.stream()
                .map(folder -> folder.resolve(program))
                .anyMatch(file -> files.entry(file).isPresent());
    }
}
