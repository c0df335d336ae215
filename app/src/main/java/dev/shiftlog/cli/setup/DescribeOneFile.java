package dev.shiftlog.cli.setup;

import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code file}: says what a file is for. */
final class DescribeOneFile implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Add or update a file description in the file map.")
                .about("The file need not exist; the path is looked for from the working folder.")
                .argument("PATH")
                .argument("DESCRIPTION")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        String path = below(project.root().path(), call);
        project.apply(call, List.of(Change.describeFile(path, call.argument("DESCRIPTION"))));
        call.out().line("File mapped: " + path + " -- " + call.argument("DESCRIPTION"));
        return ExitCode.DONE;
    }

    /** The path as the file map spells it: from the project's root, with slashes. */
    private static String below(Path root, Invocation call) throws Refusal {
        String typed = call.argument("PATH");
        try {
            Path file = call.cwd().resolve(typed).normalize();
            if (!file.startsWith(root) || file.equals(root)) {
                throw new Refusal(typed + " is no file below " + root + "; give a path inside the project");
            }
            return root.relativize(file).toString().replace('\\', '/');
        } catch (InvalidPathException broken) {
            throw new Refusal("'" + typed + "' is no path: " + broken.getReason(), broken);
        }
    }
}
