package dev.shiftlog.project;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.project.ProjectRoot.Origin;
import dev.shiftlog.project.git.GitFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Finds the project's root from where a call was made. It runs inside every call: stat calls only. */
public final class RootSearch {
    private final Path workingFolder;
    private final Map<String, String> environment;

    public RootSearch(Path workingFolder, Map<String, String> environment) {
        this.workingFolder = workingFolder.toAbsolutePath().normalize();
        this.environment = requireNonNull(environment);
    }

    /** The root for a call that names a folder itself (`-C DIR`). */
    public ProjectRoot from(Path asked) {
        return named(workingFolder.resolve(asked).normalize(), Origin.ASKED_FOR);
    }

    /** The root for a call that names none. */
    public ProjectRoot find() {
        Optional<Path> ours = folder("SHIFTLOG_PROJECT");
        if (ours.isPresent()) {
            return named(ours.get(), Origin.ENVIRONMENT);
        }
        Optional<Path> host = folder("CLAUDE_PROJECT_DIR");
        if (host.isPresent()) {
            return withinHost(host.get());
        }
        return around(workingFolder);
    }

    /** The host's project, unless the call was made in a sub-package that keeps its own session. */
    private ProjectRoot withinHost(Path host) {
        ProjectRoot hosted = named(host, Origin.ENVIRONMENT);
        if (!workingFolder.startsWith(host)) {
            return hosted;
        }
        Optional<Path> nearest = nearestSession(workingFolder);
        return nearest.isPresent() && nearest.get().startsWith(hosted.path())
                ? new ProjectRoot(nearest.get(), Origin.SESSION_FOUND)
                : hosted;
    }

    /** A named folder means its own session or the one around it; without any, exactly that folder. */
    private ProjectRoot named(Path folder, Origin origin) {
        return new ProjectRoot(nearestSession(folder).orElse(folder), origin);
    }

    private ProjectRoot around(Path start) {
        Optional<Path> nearest = nearestSession(start);
        if (nearest.isPresent()) {
            return new ProjectRoot(nearest.get(), Origin.SESSION_FOUND);
        }
        Optional<Path> topLevel = GitFolder.topLevelAround(start);
        // Dotfiles kept in git make every folder below HOME look like one big project.
        if (topLevel.isPresent() && !isHome(topLevel.get())) {
            return new ProjectRoot(topLevel.get(), Origin.GIT_TOP_LEVEL);
        }
        return new ProjectRoot(start, Origin.WORKING_FOLDER);
    }

    private Optional<Path> nearestSession(Path start) {
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (!isHome(folder) && ProjectRoot.hasSession(folder)) {
                return Optional.of(folder);
            }
            if (GitFolder.isTopLevel(folder)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isHome(Path folder) {
        String home = environment.get("HOME");
        return home != null && !home.isEmpty() && folder.equals(Path.of(home).normalize());
    }

    /** A variable left behind by another program may name a folder that is gone: then it says nothing. */
    private Optional<Path> folder(String variable) {
        String value = environment.get(variable);
        if (value == null || value.isBlank()) {
            return Optional.empty();
        }
        Path folder = workingFolder.resolve(value).normalize();
        return Files.isDirectory(folder) ? Optional.of(folder) : Optional.empty();
    }
}
