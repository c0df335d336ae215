package dev.shiftlog.project.git;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which files are in git's index, where a change to them would show in `git status`. */
public final class TrackedFiles {
    private TrackedFiles() {}

    /**
     * Those of the given paths (relative to the folder) that git tracks. All of them where git does
     * not answer: what may be tracked has to be treated as if it were.
     */
    public static Set<String> among(Path folder, List<String> paths) {
        if (paths.isEmpty() || GitFolder.around(folder).isEmpty()) {
            return Set.of();
        }
        List<String> command = new ArrayList<>(List.of("--literal-pathspecs", "ls-files", "-z", "--"));
        command.addAll(paths);
        Optional<String> answer = GitCommand.in(folder).run(command.toArray(String[]::new));
        return answer.isEmpty() ? Set.copyOf(paths) : names(answer.get());
    }

    private static Set<String> names(String answer) {
        Set<String> names = new HashSet<>(List.of(answer.split("\0")));
        names.remove("");
        return names;
    }
}
