package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.flow.FlowFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the commands of a flow have in common: its folder, the time, and names of several words. */
abstract class FlowCommand implements Command {
    static Path project(Invocation call) {
        return OpenProject.rootOf(call).path();
    }

    static FlowFolder flow(Invocation call) {
        return new FlowFolder(project(call));
    }

    static long now() {
        return System.currentTimeMillis();
    }

    /** The words as one name; none where they say nothing. */
    static Optional<String> name(List<String> words) {
        String name = String.join(" ", words).strip();
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    /** Says where an unreadable state was kept before a new one began. */
    static void report(Invocation call, FlowFolder.Updated updated) {
        updated.quarantined()
                .ifPresent(copy -> call.err()
                        .line("Warning: the state could not be read and was begun anew; its copy is "
                                + copy));
    }
}
