package dev.shiftlog.cli.install;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.image.Installation;
import dev.shiftlog.launch.ShellSearch;
import java.io.IOException;
import java.nio.file.Path;

/** {@code install}: the image into the user's data folder, a link to it on the PATH. */
public final class Install implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Install Shiftlog for this user, or take it away again.")
                .about("""
                        Copies this image to $XDG_DATA_HOME/shiftlog (~/.local/share/shiftlog) and links \
                        ~/.local/bin/shiftlog to it. An app that is open keeps its own version. What makes the starts \
                        fast is made anew in the new place, which takes some seconds.""")
                .flag("--uninstall", "Remove what install put there; projects keep their sessions.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Path home = Path.of(call.variable("HOME")
                .orElseThrow(
                        () -> new Refusal("HOME is not set, so there is no place to install to; set it")));
        Path data = call.variable("XDG_DATA_HOME").map(Path::of).orElse(home.resolve(".local/share"));
        Installation installation = new Installation(data.resolve("shiftlog"),
                home.resolve(".local/bin/shiftlog"));
        if (installation.hasForeignLink()) {
            throw new Refusal(installation.link() + " is not ours; move it away, then run this again");
        }
        if (call.flag("--uninstall")) {
            installation.remove();
            call.out().line("Removed " + installation.link() + " and " + installation.folder());
            return ExitCode.DONE;
        }
        installation.put(image(), step -> call.err().line("shiftlog: " + step));
        call.out().line("Installed " + installation.link());
        report(call, new ShellSearch(call.environment(), installation.link()).run());
        return ExitCode.DONE;
    }

    private static void report(Invocation call, ShellSearch.Result result) {
        if (result.isFound()) {
            call.out().line("Agents find it: " + result.words());
        } else {
            call.err().line("Warning: " + result.words());
        }
    }

    private static Path image() throws Refusal {
        String home = System.getProperty("shiftlog.home", "");
        if (home.isEmpty()) {
            throw new Refusal("this is not an image; run 'app/bin/shiftlog install' in the sources");
        }
        return Path.of(home);
    }
}
