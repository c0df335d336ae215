package dev.shiftlog.catalog;

import dev.shiftlog.project.git.GitFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells where a folder lies, seen from one project; what was found out once is kept. */
public final class ProjectPlaces {
    private final Path project;
    private final List<Path> checkouts;
    private final Map<String, Place> known = new HashMap<>();

    public ProjectPlaces(Path folder) {
        Path top = GitFolder.topLevelAround(folder.toAbsolutePath().normalize()).orElse(folder);
        project = real(top);
        checkouts = GitFolder.around(folder)
                .map(GitFolder::otherCheckouts)
                .orElse(List.of())
                .stream()
                .map(ProjectPlaces::real)
                .toList();
    }

    public Place of(Entry entry) {
        return of(entry.header().folder());
    }

    public Place of(Optional<String> folder) {
        return folder.map(spelled -> known.computeIfAbsent(spelled, this::place))
                .orElse(Place.UNKNOWN);
    }

    private Place place(String spelled) {
        Optional<Path> folder = path(spelled);
        if (folder.isEmpty()) {
            return Place.ELSEWHERE;
        }
        Path held = real(folder.get());
        if (held.equals(project)) {
            return Place.HERE;
        }
        if (held.startsWith(project)) {
            return Place.BELOW;
        }
        if (checkouts.stream().anyMatch(held::startsWith)) {
            return Place.WORKTREE;
        }
        boolean sameName = held.getFileName() != null
                && held.getFileName().equals(project.getFileName());
        return sameName && !Files.exists(held) ? Place.MOVED : Place.ELSEWHERE;
    }

    private static Optional<Path> path(String spelled) {
        try {
            return Optional.of(Path.of(spelled)).filter(Path::isAbsolute);
        } catch (InvalidPathException foreign) {
            return Optional.empty();
        }
    }

    /** Links are followed: agents record the physical folder, people use the link. */
    private static Path real(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException gone) {
            return path.toAbsolutePath().normalize();
        }
    }
}
