package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.Lookup;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the conversation of an agent that a person means. */
public record Sources(Agent agent, Environment environment, SourceTree files) {
    private static final String LATEST = "latest";
    private static final int SHORTEST_START = 4;

    public Sources {
        requireNonNull(agent);
        requireNonNull(environment);
        requireNonNull(files);
    }

    /**
     * An id or the beginning of one, a file, or {@code latest} for the newest of the project; what one's own
     * home does not have is looked for in the further ones.
     */
    public Found named(String name, Path project) throws IOException, Refused {
        if (name.equals(LATEST)) {
            return latest(project).orElseThrow(() -> none(project));
        }
        Optional<Found> inFile = inFile(name);
        if (inFile.isPresent()) {
            return inFile.get();
        }
        String id = name.toLowerCase(Locale.ROOT);
        List<Found> found = name.length() < SHORTEST_START ? List.of() : lookup().namedAnywhere(id);
        List<Found> exact = found.stream().filter(one -> one.conversation().id().equals(id)).toList();
        if (found.isEmpty()) {
            throw new Refused(agent.displayName() + " has no conversation '" + name + "' below "
                    + agent.home(environment) + further() + "; give an id, a file, or latest");
        }
        if (exact.isEmpty() && found.size() > 1) {
            throw new Refused("'" + name + "' is the beginning of " + found.size() + " conversations of "
                    + agent.displayName() + "; give more of the id");
        }
        return exact.isEmpty() ? found.getFirst() : exact.getFirst();
    }

    private String further() {
        List<String> names = environment.further().names();
        return names.isEmpty() ? "" : ", and none in " + String.join(", ", names);
    }

    private Lookup lookup() {
        return new Lookup(List.of(agent), environment, files);
    }

    /** The project's default if it still exists, else its newest. */
    public Found usual(Path project, Defaults defaults) throws IOException, Refused {
        Optional<String> stored = defaults.target(agent.id());
        if (stored.isPresent()) {
            List<Found> kept = lookup().named(stored.get());
            if (!kept.isEmpty()) {
                return kept.getFirst();
            }
        }
        return latest(project).orElseThrow(() -> none(project));
    }

    private Refused none(Path project) {
        return new Refused(agent.displayName() + " has no conversation of " + project + " below "
                + agent.home(environment) + "; name one with --source-session");
    }

    private Optional<Found> inFile(String name) throws IOException {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) ? lookup().at(agent, file.toAbsolutePath()) : Optional.empty();
        } catch (InvalidPathException notAFile) {
            return Optional.empty();
        }
    }

    /** Of the one that was used last, the file that counts: a tool may leave an empty one beside it. */
    private Optional<Found> latest(Path project) throws IOException {
        Optional<Found> latest = lookup().latest(List.of(project));
        return latest.isEmpty()
                ? latest
                : lookup().named(latest.get().conversation().id()).stream().findFirst().or(() -> latest);
    }
}
