package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The call that agents make most, against the original or an empty program on our JVM. */
final class UpdateBenchmark implements Benchmark {
    private static final int ROUNDS = 100;

    @Override
    public String about() {
        return "'update -p x' against the original (at most 1.25) or an empty program (at most 2.0)";
    }

    @Override
    public void run(Image image, Path folder) throws IOException {
        Path ours = Projects.typical(image, folder, "ours");
        Pairs.Measured update = () -> millis(ours, image.command("update", "-p", "x"));
        String original = System.getenv().getOrDefault("SHIFTLOG_ORIGINAL", "");
        if (!original.isEmpty()) {
            Path theirs = Projects.typical(image, folder, "theirs");
            List<String> command = original(Path.of(original));
            System.out.println(Pairs.measure(ROUNDS, update, () -> millis(theirs, command))
                    .report("update", "original"));
        }
        // Another class on the class path would switch the cache off: the JVM alone is the emptiest program.
        Image empty = image.changed(folder, "empty", "dev.shiftlog.Main \"$@\"", "-version");
        System.out.println(Pairs.measure(ROUNDS, update, () -> millis(ours, empty.command("update")))
                .report("update", "empty program"));
    }

    private static double millis(Path project, List<String> command) throws IOException {
        Image.Call call = Image.call(project, command);
        if (call.code() != 0) {
            throw new IOException(command + " answered " + call.code() + ": " + call.out());
        }
        return call.millis();
    }

    private static List<String> original(Path original) {
        List<String> command = new ArrayList<>();
        if (Files.isDirectory(original)) {
            Path python = Path.of("/usr/bin/python3");
            command.add(Files.exists(python) ? python.toString() : "python3");
            command.add("-c");
            command.add("import sys; sys.path.insert(0, '" + original + "'); sys.argv[0] = 'stitch'; "
                    + "from stitch.cli import main; main()");
        } else {
            command.add(original.toString());
        }
        command.addAll(List.of("update", "-p", "x"));
        return command;
    }
}
