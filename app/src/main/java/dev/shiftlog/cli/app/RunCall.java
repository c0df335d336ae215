package dev.shiftlog.cli.app;

import dev.shiftlog.cli.CommandLine;
import dev.shiftlog.cli.CommandLine.Host;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.effect.AppRunner.Recorder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a command by the same {@code run} that a person would type, so that both record the same. */
final class RunCall implements Recorder {
    private final Invocation call;
    private final CommandTable table;
    private final Path project;

    RunCall(Invocation call, CommandTable table, Path project) {
        this.call = call;
        this.table = table;
        this.project = project;
    }

    @Override
    public int run(String line, Optional<String> test) {
        call.out().raw("$ ").line(line).flush();
        List<String> words = new ArrayList<>(List.of("run", "--shell", line));
        test.ifPresent(key -> words.addAll(List.of("--retest", key)));
        Host host = new Host(call.out(), call.err(), call.in(), project, call.environment(), call.clock(),
                call.terminal());
        return new CommandLine(table, "", host).run(words).value();
    }
}
