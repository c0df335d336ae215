package dev.shiftlog.cli.shim;

import dev.shiftlog.project.git.GitFolder;
import java.nio.file.Path;

/** The folder whose default conversation a plain command goes on with: the git root, else the folder itself. */
final class Project {
    private Project() {}

    static Path of(Path folder) {
        return GitFolder.topLevelAround(folder).orElse(folder);
    }
}
