package dev.shiftlog.bench;

import dev.shiftlog.shim.Shell;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** What a command costs more when it runs under {@code run}. */
final class RunBenchmark implements Benchmark {
    private static final int ROUNDS = 20;
    private static final String LINES = "yes 'a line of ordinary output of some length, 64 characters.' | head -c ";

    private record Case(String name, int megabytes, List<String> command) {}

    private static final List<Case> CASES = List.of(
            new Case("nothing", 0, List.of("true")),
            new Case("an error", 0, List.of("sh", "-c", "echo 'a.c:3:4: error: bad'; exit 1")),
            new Case("1 MB", 1, List.of("sh", "-c", LINES + 1_000_000)),
            new Case("20 MB", 20, List.of("sh", "-c", LINES + 20_000_000)),
            new Case("2 s", 0, List.of("sh", "-c", "sleep 2")));

    @Override
    public String about() {
        return "a command under 'run' at a terminal against the command alone (at most 100 ms and 1.5 ms per MB more)";
    }

    @Override
    public void run(Image image, Path folder) throws IOException {
        Path project = Projects.typical(image, folder, "project");
        for (Case one : CASES) {
            List<String> under = image.command("run", "--");
            under.addAll(one.command());
            Pairs pairs = Pairs.measure(one.name().equals("2 s") ? 3 : ROUNDS,
                    () -> Image.unread(project, onTerminal(under)),
                    () -> Image.unread(project, onTerminal(one.command())));
            System.out.println(more(one.name(), pairs) + ", allowed "
                    + Math.round(100 + 1.5 * one.megabytes()));
            if (one.megabytes() > 0) {
                System.out.println(more("  only script", secondTerminal(project, one.command())));
            }
        }
    }

    private static String more(String name, Pairs pairs) {
        return pairs.report(name, "alone") + "  " + Math.round(pairs.difference()) + " ms more";
    }

    /** What the terminal between costs, through which all bytes pass: without it there is no log. */
    private static Pairs secondTerminal(Path project, List<String> command) throws IOException {
        List<String> scripted = script(command, project.resolve("script.log"));
        return Pairs.measure(ROUNDS, () -> Image.unread(project, onTerminal(scripted)),
                () -> Image.unread(project, onTerminal(command)));
    }

    private static List<String> onTerminal(List<String> command) {
        return script(command, Path.of("/dev/null"));
    }

    private static List<String> script(List<String> command, Path log) {
        return List.of("script", "--quiet", "--return", "--command", Shell.command(command), log.toString());
    }
}
