package dev.shiftlog.project.git;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs git for what only git can answer; no answer in time is no answer. */
final class GitCommand {
    static final Duration LIMIT = Duration.ofSeconds(5);
    static final int LONGEST_ANSWER = 32 << 20;
    // A checkout can name a program to be run as its file monitor: asking must not start it.
    private static final List<String> PROGRAM = List.of("git", "-c", "core.fsmonitor=false", "-c",
            "core.quotePath=false");
    /** Inside a git hook these point at that hook's repository and index, not at the folder's. */
    private static final List<String> REDIRECTIONS = List
            .of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE");

    private static final String[][] VARIABLES = {{"GIT_OPTIONAL_LOCKS", "0"}, {"GIT_TERMINAL_PROMPT", "0"},
            {"LC_ALL", "C.UTF-8"}};

    private final Path folder;
    private final Optional<Map<String, String>> environment;

    private GitCommand(Path folder, Optional<Map<String, String>> environment) {
        this.folder = folder;
        this.environment = environment;
    }

    static GitCommand in(Path folder) {
        return new GitCommand(folder, Optional.empty());
    }

    /** The same for a person with these variables and no others. */
    GitCommand as(Map<String, String> environment) {
        return new GitCommand(folder, Optional.of(environment));
    }

    /** What git printed; none where it is missing, failed, or took too long. */
    Optional<String> run(String... arguments) {
        return start(arguments).answer();
    }

    /** Git at work, while the caller goes on. */
    interface Running {
        Optional<String> answer();
    }

    private record Started(Optional<Process> process) implements Running {
        @Override
        public Optional<String> answer() {
            return process.flatMap(GitCommand::answer);
        }
    }

    Running start(String... arguments) {
        try {
            Process process = builder(arguments).start();
            Thread watch = new Thread(() -> stopWhenLate(process), "git's time limit");
            watch.setDaemon(true);
            watch.start();
            process.getOutputStream().close();
            return new Started(Optional.of(process));
        } catch (IOException missing) {
            return new Started(Optional.empty());
        }
    }

    private static Optional<String> answer(Process process) {
        try {
            byte[] answer = process.getInputStream().readNBytes(LONGEST_ANSWER);
            if (answer.length == LONGEST_ANSWER) {
                process.destroyForcibly();
            }
            return process.waitFor() == 0
                    ? Optional.of(new String(answer, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(PROGRAM);
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectError(Redirect.DISCARD);
        if (environment.isPresent()) {
            builder.environment().clear();
            builder.environment().putAll(environment.get());
        }
        builder.environment().keySet().removeAll(REDIRECTIONS);
        for (String[] variable : VARIABLES) {
            builder.environment().put(variable[0], variable[1]);
        }
        return builder;
    }

    /** The same as a line for sh, in the folder where that runs. */
    static String line(String... arguments) {
        StringBuilder line = new StringBuilder("unset ").append(String.join(" ", REDIRECTIONS)).append("; ");
        for (String[] variable : VARIABLES) {
            line.append(variable[0]).append('=').append(variable[1]).append(' ');
        }
        return line.append(String.join(" ", PROGRAM))
                .append(' ')
                .append(String.join(" ", arguments))
                .toString();
    }

    private static void stopWhenLate(Process process) {
        try {
            if (!process.waitFor(LIMIT)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
        }
    }
}
