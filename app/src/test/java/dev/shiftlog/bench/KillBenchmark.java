package dev.shiftlog.bench;

import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Calls killed at any moment: every file stays readable, and what was answered 'ok' stays. */
final class KillBenchmark implements Benchmark {
    private static final int KILLS = Integer.getInteger("bench.kills", 500);
    private static final int BYTES = 10_000_000;

    /** The moments reach past the usual end of a call, so that some calls answer and must be kept. */
    private static final double REACH = 1.4;

    @Override
    public String about() {
        return "kill -9 at " + KILLS
                + " random moments of updates on 10 MB (0 unreadable files, nothing answered lost)";
    }

    @Override
    public void run(Image image, Path folder) throws Exception {
        Path project = Projects.typical(image, folder, "project");
        Projects.grow(project, BYTES);
        image.done(project, "update", "-p", "first call on a file that grew");
        double whole = image.call(project, "update", "-p", "to know how long a call takes").millis();
        Random random = new Random(1);
        List<String> answered = new ArrayList<>();
        int killed = 0;
        int unreadable = 0;
        for (int i = 0; killed < KILLS; i++) {
            String mark = "marked-" + i + "-end";
            // The shell becomes the JVM, so the kill meets the process that writes.
            Process process = Image.start(project, image.command("update", "-p", mark));
            boolean ended = process.waitFor((long) (random.nextDouble() * REACH * whole * 1000),
                    TimeUnit.MICROSECONDS);
            process.destroyForcibly().waitFor();
            if (ended && process.exitValue() == 0) {
                answered.add(mark);
            } else {
                killed++;
            }
            unreadable += unreadable(project);
        }
        image.done(project, "update", "-p", "after all kills");
        String session = Files.readString(project.resolve(".stitch/current_session.json"));
        long lost = answered.stream().filter(mark -> !session.contains("\"" + mark + "\"")).count();
        System.out.println(
                "%d killed, %d answered; %d unreadable files, %d answered calls lost".formatted(killed,
                        answered.size(), unreadable, lost));
    }

    static int unreadable(Path project) throws IOException {
        int unreadable = 0;
        for (String name : List.of("current_session.json", "config.json", "file_map.json")) {
            try {
                JsonReader.read(Files.readAllBytes(project.resolve(".stitch").resolve(name)));
            } catch (JsonException broken) {
                System.out.println(name + ": " + broken.getMessage());
                unreadable++;
            }
        }
        return unreadable;
    }
}
