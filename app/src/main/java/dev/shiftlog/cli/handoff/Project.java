package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.project.git.GitFolder;
import java.nio.file.Path;
import java.util.Optional;

/** The project that a call is about: the one named with --repo-root, else the one around. */
record Project(Path root) {
    private static final String OPTION = "--repo-root";

    static Spec.Builder option(Spec.Builder spec) {
        return spec.option(OPTION, "PATH", "The project; without it, the one around the working folder.");
    }

    static Project of(Invocation call) {
        return call.value(OPTION)
                .map(named -> new Project(call.cwd().resolve(named).normalize()))
                .orElseGet(() -> around(call));
    }

    private static Project around(Invocation call) {
        return new Project(OpenProject.rootOf(call).path());
    }

    HandoffFolder handoffs() {
        return new HandoffFolder(root);
    }

    Optional<GitFolder> git() {
        return GitFolder.around(root);
    }
}
