package dev.shiftlog;

import dev.shiftlog.cli.CommandLine;
import dev.shiftlog.cli.CommandLine.Host;
import dev.shiftlog.cli.Output;
import dev.shiftlog.cli.WallClock;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The entry of the program. */
public final class Main {
    private Main() {}

    static void main(String[] words) {
        Runtime.getRuntime().halt(run(List.of(words)));
    }

    /** One call in this process, from its words to its exit code. */
    static int run(List<String> words) {
        Host host = new Host(
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                System.in,
                Path.of("").toAbsolutePath(),
                System.getenv(),
                WallClock.at(System.getProperty("shiftlog.offset", ""), Instant::now),
                terminal(System.getProperty("shiftlog.terminal", "")));
        String version = System.getProperty("shiftlog.version", "development");
        return new CommandLine(Commands.table(), version, host).run(words).value();
    }

    /** The launcher says which streams are a terminal: asking through Java costs a native library. */
    private static Host.Terminal terminal(String streams) {
        return new Host.Terminal(streams.contains("i"), streams.contains("o"));
    }
}
