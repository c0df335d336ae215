package dev.shiftlog;

import dev.shiftlog.cli.CommandLine;
import dev.shiftlog.cli.Host;
import dev.shiftlog.cli.OffsetClock;
import dev.shiftlog.cli.Output;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The entry of the program. */
public final class Main {
    private Main() {}

    static void main(String[] words) {
        Map<String, String> environment = System.getenv();
        Host host = new Host(
                new Output(new FileOutputStream(FileDescriptor.out)),
                new Output(new FileOutputStream(FileDescriptor.err)),
                System.in,
                Path.of("").toAbsolutePath(),
                environment,
                OffsetClock.at(environment.getOrDefault("SHIFTLOG_UTC_OFFSET", ""), Instant::now),
                terminal(environment.getOrDefault("SHIFTLOG_TERMINAL", "")));
        int code = new CommandLine(Commands.table(), version(), host).run(List.of(words)).value();
        Runtime.getRuntime().halt(code);
    }

    /** The launcher says which streams are a terminal: asking through Java costs a native library. */
    private static Host.Terminal terminal(String streams) {
        return new Host.Terminal(streams.contains("i"), streams.contains("o"));
    }

    private static String version() {
        return System.getProperty("shiftlog.version", "development");
    }
}
