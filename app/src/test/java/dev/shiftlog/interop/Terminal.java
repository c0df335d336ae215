package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A shell on a terminal of its own, as a person has before them; tmux plays the terminal. */
final class Terminal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Path socket;
    private final Path folder;

    private Terminal(Path socket, Path folder) {
        this.socket = socket;
        this.folder = folder;
    }

    /** A shell in the folder with exactly this environment; the test is skipped where there is no tmux. */
    static Terminal open(Path scratch, Path folder, Map<String, String> environment) throws IOException {
        boolean installed = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(path -> Files.isExecutable(Path.of(path, "tmux")));
        assumeTrue(installed, "tmux is not installed here, so no terminal can be played");
        Terminal terminal = new Terminal(scratch.resolve("terminal"), folder);
        List<String> shell = new ArrayList<>(
                List.of("new-session", "-d", "-x", "120", "-y", "40", "--", "env", "-i"));
        environment.forEach((name, value) -> shell.add(name + "=" + value));
        shell.addAll(List.of("PS1=$ ", "sh"));
        terminal.tmux(shell.toArray(String[]::new));
        return terminal;
    }

    /** Types a command line and waits until the screen shows the words. */
    void run(String line, String expected) throws IOException {
        clear();
        type(line);
        until(expected);
    }

    /** Empties the screen and what has left it, so that nothing said before is found again. */
    private void clear() throws IOException {
        type("clear");
        tmux("clear-history");
    }

    /** Types the words by which the running program is left, again if it was not listening, until it has ended. */
    void leave(String words, String expected) throws IOException {
        String loop = """
                for attempt in 1 2 3 4 5 6 7 8 9 10; do
                    tmux -S "$1" send-keys -l "$2"; sleep 0.7; tmux -S "$1" send-keys Enter
                    for look in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
                        tmux -S "$1" capture-pane -p -S -500 | tr -d '\\n' | grep -qF -- "$3" && exit 0
                        sleep 0.2
                    done
                done
                exit 1
                """;
        expect(Run.start(List.of("sh", "-c", loop, "sh", socket.toString(), words, expected),
                System.getenv(), folder, PATIENCE), expected);
    }

    /** Types a line into whatever runs; programs that look for pasted text get the return apart. */
    void type(String line) throws IOException {
        tmux("send-keys", "-l", line);
        Run.start(List.of("sleep", "0.7"), System.getenv(), folder, PATIENCE);
        tmux("send-keys", "Enter");
    }

    /** Waits until the screen shows the words. */
    void until(String expected) throws IOException {
        String loop = "until tmux -S \"$1\" capture-pane -p -S -500 | tr -d '\\n' | grep -qF -- \"$2\"; do sleep 0.1; done";
        Run.Result waited = Run.start(List.of("sh", "-c", loop, "sh", socket.toString(), expected),
                System.getenv(),
                folder, PATIENCE);
        expect(waited, expected);
    }

    /** Waits until what can be seen, without what has left the screen, no longer shows the words. */
    void untilGone(String words) throws IOException {
        String loop = "while tmux -S \"$1\" capture-pane -p | tr -d '\\n' | grep -qF -- \"$2\"; do sleep 0.1; done";
        Run.Result waited = Run.start(List.of("sh", "-c", loop, "sh", socket.toString(), words),
                System.getenv(), folder, PATIENCE);
        if (waited.exit() != 0) {
            throw new AssertionError("the terminal still shows \"" + words + "\"\n" + screen());
        }
    }

    private void expect(Run.Result waited, String expected) throws IOException {
        if (waited.exit() != 0) {
            throw new AssertionError("the terminal never showed \"" + expected + "\" but\n" + screen());
        }
    }

    String screen() throws IOException {
        return tmux("capture-pane", "-p", "-S", "-500").output();
    }

    private Run.Result tmux(String... words) throws IOException {
        List<String> command = new ArrayList<>(
                List.of("tmux", "-f", "/dev/null", "-S", socket.toString()));
        command.addAll(List.of(words));
        return Run.start(command, System.getenv(), folder, PATIENCE);
    }

    @Override
    public void close() throws IOException {
        tmux("kill-server");
    }
}
