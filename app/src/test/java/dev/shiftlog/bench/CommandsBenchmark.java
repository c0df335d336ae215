package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Every other command of the session's state against update. */
final class CommandsBenchmark implements Benchmark {
    private static final int ROUNDS = 30;
    private static final List<List<String>> CALLS = List.of(
            List.of("task", "Build it"),
            List.of("plan", "Build in 2 steps", "-s", "a", "-s", "b"),
            List.of("plan-step", "a", "--status", "done"),
            List.of("plan-revise", "scope grew", "-d", "Build in 3 steps"),
            List.of("progress", "login done"),
            List.of("decision", "Argon2", "-r", "safer"),
            List.of("dead-end", "bcrypt", "-r", "fails"),
            List.of("todo", "write docs"),
            List.of("prompt", "go on with the tests"),
            List.of("note", "the port is 8081"),
            List.of("objective", "keep it fast"),
            List.of("file", "src/part0/File0.java", "the first"),
            List.of("undo"),
            List.of("redo"),
            List.of("log"),
            List.of("status"),
            List.of("history"),
            List.of("context"),
            List.of("resume"),
            List.of("save", "-m", "x"));

    @Override
    public String about() {
        return "each other command of the state against 'update -p x' (at most 1.2)";
    }

    @Override
    public void run(Image image, Path folder) throws IOException {
        measure(image, Projects.typical(image, folder, "project"), CALLS);
        System.out.println("where git keeps the project:");
        measure(image, Projects.kept(Projects.typical(image, folder, "kept")),
                CALLS.subList(CALLS.size() - 2, CALLS.size()));
    }

    private static void measure(Image image, Path project, List<List<String>> calls) throws IOException {
        for (List<String> call : calls) {
            String[] words = call.toArray(String[]::new);
            Image.Call first = image.call(project, words);
            if (first.code() != 0) {
                System.out.println("%-14s answered %d: %s".formatted(call.getFirst(), first.code(),
                        first.out().strip().lines().reduce((_, last) -> last).orElse("")));
                continue;
            }
            System.out.println(Pairs.measure(ROUNDS, () -> image.call(project, words).millis(),
                    () -> image.call(project, "update", "-p", "x").millis())
                    .report(call.getFirst(), "update"));
        }
    }
}
