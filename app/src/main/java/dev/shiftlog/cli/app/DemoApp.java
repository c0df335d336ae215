package dev.shiftlog.cli.app;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.effect.DemoProject;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.util.function.Supplier;

/** {@code demo}: the app on a made-up project in a temporary folder, where two agents are at work. */
final class DemoApp implements Command {
    private final Supplier<CommandTable> table;

    DemoApp(Supplier<CommandTable> table) {
        this.table = table;
    }

    @Override
    public Spec spec() {
        return OpenApp.options(Spec.of("Open the app on a made-up project in a temporary folder."))
                .about("Two made-up agents go on working while you look. The folder is deleted when you leave.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        try (DemoProject demo = DemoProject.create()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(demo), "demo"));
            demo.letAgentsWork();
            return OpenApp.open(call, demo.folder(), table.get());
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    /** Also when the terminal is closed or the process is told to end. */
    private static void remove(DemoProject demo) {
        try {
            demo.close();
        } catch (IOException left) {
            // The system clears its folder for temporary files itself.
            return;
        }
    }
}
