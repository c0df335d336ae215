package dev.shiftlog.project.git;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Git that was started before this program, so that both start at once. What it says comes through a
 * pipe, its exit code behind the last NUL.
 */
final class EarlyGit implements GitCommand.Running {
    private static final String WELL = "0";

    private final FutureTask<String> said;
    private final GitCommand command;
    private final String[] arguments;

    /** @param command asks once more where that git did not answer well, to fail or not as it will */
    EarlyGit(InputStream pipe, GitCommand command, String... arguments) {
        this.said = new FutureTask<>(() -> read(pipe));
        this.command = command;
        this.arguments = arguments;
        Thread reader = new Thread(said, "what git says");
        reader.setDaemon(true);
        reader.start();
    }

    @Override
    public Optional<String> answer() {
        try {
            String text = said.get(GitCommand.LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            String answer = text.substring(0, text.lastIndexOf('\0') + 1);
            return text.equals(answer + WELL) ? Optional.of(answer) : command.run(arguments);
        } catch (TimeoutException late) {
            return Optional.empty();
        } catch (ExecutionException broken) {
            return command.run(arguments);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String read(InputStream pipe) throws IOException {
        return new String(pipe.readNBytes(GitCommand.LONGEST_ANSWER), StandardCharsets.UTF_8);
    }
}
