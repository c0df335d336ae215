package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the conversation of an agent that a person means. */
public record Sources(Agent agent, Path home, SourceTree files) {
    private static final String LATEST = "latest";
    private static final int SHORTEST_START = 4;

    public Sources {
        requireNonNull(agent);
        requireNonNull(home);
        requireNonNull(files);
    }

    /** An id or the beginning of one, a file, or {@code latest} for the newest of the project. */
    public Conversation named(String name, Path project) throws IOException, Refused {
        if (name.equals(LATEST)) {
            return latest(project).orElseThrow(() -> none(project));
        }
        Optional<Conversation> inFile = inFile(name);
        if (inFile.isPresent()) {
            return inFile.get();
        }
        List<Conversation> found = all().stream()
                .filter(conversation -> conversation.id().equalsIgnoreCase(name)
                        || name.length() >= SHORTEST_START && conversation.id().startsWith(name))
                .toList();
        List<Conversation> exact = found.stream().filter(one -> one.id().equalsIgnoreCase(name)).toList();
        if (found.isEmpty()) {
            throw new Refused(agent.displayName() + " has no conversation '" + name + "' below " + home
                    + "; give an id, a file, or latest");
        }
        if (exact.isEmpty() && found.size() > 1) {
            throw new Refused("'" + name + "' is the beginning of " + found.size() + " conversations of "
                    + agent.displayName() + "; give more of the id");
        }
        return exact.isEmpty() ? found.getFirst() : exact.getFirst();
    }

    /** The project's default if it still exists, else its newest. */
    public Conversation usual(Path project, Defaults defaults) throws IOException, Refused {
        Optional<String> stored = defaults.target(agent.id());
        if (stored.isPresent()) {
            Optional<Conversation> kept = all().stream()
                    .filter(one -> one.id().equals(stored.get()))
                    .findFirst();
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        return latest(project).orElseThrow(() -> none(project));
    }

    private Refused none(Path project) {
        return new Refused(agent.displayName() + " has no conversation of " + project + " below " + home
                + "; name one with --source-session");
    }

    private Optional<Conversation> inFile(String name) throws IOException {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file)
                    ? agent.reader().at(file.toAbsolutePath(), home, files)
                    : Optional.empty();
        } catch (InvalidPathException notAFile) {
            return Optional.empty();
        }
    }

    /** All conversations of the agent, the newest first. */
    public List<Conversation> all() throws IOException {
        List<Conversation> all = new ArrayList<>(agent.reader().find(home, files));
        all.sort(Conversation.NEWEST_FIRST);
        return List.copyOf(all);
    }

    private Optional<Conversation> latest(Path project) throws IOException {
        for (Conversation conversation : all()) {
            if (isOf(project, conversation)) {
                return Optional.of(conversation);
            }
        }
        return Optional.empty();
    }

    private boolean isOf(Path project, Conversation conversation) throws IOException {
        Optional<String> folder = agent.reader().glance(conversation, files).header().folder();
        try {
            Path held = Path.of(folder.orElse(""));
            return folder.isPresent()
                    && (held.equals(project) || Files.isDirectory(held) && Files.isSameFile(held, project));
        } catch (InvalidPathException foreign) {
            return false;
        }
    }
}
