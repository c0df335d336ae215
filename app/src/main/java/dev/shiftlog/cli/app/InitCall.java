package dev.shiftlog.cli.app;

import dev.shiftlog.board.FirstLook;
import dev.shiftlog.cli.CommandLine;
import dev.shiftlog.cli.CommandLine.Host;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Output;
import dev.shiftlog.effect.FirstRun;
import dev.shiftlog.project.files.FileList;
import dev.shiftlog.project.files.FileScan;
import dev.shiftlog.project.stack.StackDetection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Begins a session by the same command that a person would type, so that both do the same. */
final class InitCall implements FirstRun {
    private final Invocation call;
    private final CommandTable table;
    private final Path project;

    InitCall(Invocation call, CommandTable table, Path project) {
        this.call = call;
        this.table = table;
        this.project = project;
    }

    @Override
    public FirstLook look() throws IOException {
        FileList files = FileScan.of(project, call.environment());
        String name = project.getFileName() == null ? "project" : project.getFileName().toString();
        List<String> writes = run(List.of("init", "--dry-run")).lines()
                .filter(line -> line.startsWith(" "))
                .toList();
        return new FirstLook(name, String.join(", ", StackDetection.of(project, files.paths())),
                files.paths().size(), Optional.empty(), writes);
    }

    @Override
    public String begin() throws IOException {
        return run(List.of("init")).lines().findFirst().orElse("a session is kept here from now on");
    }

    private String run(List<String> words) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output output = new Output(out);
        Host host = new Host(output, output, InputStream.nullInputStream(), project, call.environment(),
                call.clock(),
                Host.Terminal.NONE);
        int code = new CommandLine(table, "", host).run(words).value();
        String text = out.toString(StandardCharsets.UTF_8);
        if (code != 0) {
            throw new IOException(text.lines().reduce((_, last) -> last).orElse("init failed"));
        }
        return text;
    }
}
