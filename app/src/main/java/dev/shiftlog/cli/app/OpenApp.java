package dev.shiftlog.cli.app;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Opens the dashboard. */
final class OpenApp implements Command {
    private final Supplier<CommandTable> table;

    OpenApp(Supplier<CommandTable> table) {
        this.table = table;
    }

    @Override
    public Spec spec() {
        return options(Spec.of("Open the app: the session as panels, edited with the keyboard."))
                .flag("--rehearse", "Play a few keys without a terminal: how the image is trained.")
                .build();
    }

    static Spec.Builder options(Spec.Builder spec) {
        return spec.choice("--theme", "The colours.", "dark", "light", "mono")
                .flag("--linear", "Print and ask line by line: for screen readers and simple terminals.")
                .flag("--rehearse", "Play a few keys without a terminal: how the image is trained.");
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        return open(call, OpenProject.rootOf(call).path(), table.get());
    }

    static ExitCode open(Invocation call, Path project, CommandTable table) throws IOException, Refusal {
        StitchFolder folder = new StitchFolder(project);
        Workspace workspace = OpenProject.workspaceOf(folder, call.clock(), Workspace.PATIENCE);
        try {
            RunCall runs = new RunCall(call, table, project);
            AppWindow window = new AppWindow(call, workspace, new InitCall(call, table, project), runs);
            if (call.flag("--rehearse")) {
                Rehearsal.play(window);
            } else if (call.flag("--linear")) {
                LinearApp.run(call, workspace, table, new InitCall(call, table, project), runs);
            } else {
                window.open();
            }
            return ExitCode.DONE;
        } catch (StoreException unreadable) {
            throw new Refusal(unreadable.getMessage(), unreadable);
        }
    }
}
