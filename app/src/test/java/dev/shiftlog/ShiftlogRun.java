package dev.shiftlog;

import dev.shiftlog.cli.CommandLine;
import dev.shiftlog.cli.CommandLine.Host;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Output;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Calls of the command line in this process, as a test sees them: run in a folder, with an
 * environment and input of the test's own and a clock that gains a microsecond with every look.
 */
public record ShiftlogRun(CommandTable table, Path folder, Map<String, String> environment, String input) {
    /** What one call answered. */
    public record Answer(int code, String out, String err) {}

    /** Runs with the real table of commands. */
    public static ShiftlogRun in(Path folder) {
        return new ShiftlogRun(Commands.table(), folder, Map.of(), "");
    }

    /** The same in a project that keeps its sessions here already. */
    public static ShiftlogRun begun(Path folder) throws IOException {
        Files.createDirectories(folder.resolve(".stitch"));
        Files.writeString(folder.resolve(".stitch/config.json"),
                "{\"project_name\": \"my-api\", \"tech_stack\": []}");
        return in(folder);
    }

    public ShiftlogRun with(Map<String, String> variables) {
        return new ShiftlogRun(table, folder, variables, input);
    }

    public ShiftlogRun saying(String typed) {
        return new ShiftlogRun(table, folder, environment, typed);
    }

    public Answer run(String... words) {
        return run(Host.Terminal.NONE, words);
    }

    /** Runs as if a person sat at the terminal, who types the input. */
    public Answer runAtTerminal(String... words) {
        return run(new Host.Terminal(true, true), words);
    }

    private Answer run(Host.Terminal terminal, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Host host = new Host(new Output(out), new Output(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), folder, environment,
                new TickingClock(), terminal);
        int code = new CommandLine(table, "1.2.3", host).run(List.of(words)).value();
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
