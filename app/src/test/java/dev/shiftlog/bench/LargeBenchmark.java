package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Path;

/** What a session of ten megabytes costs. */
final class LargeBenchmark implements Benchmark {
    private static final int BYTES = 10_000_000;

    @Override
    public String about() {
        return "update and status with a session of 10 MB (reading it under 1 s)";
    }

    @Override
    public void run(Image image, Path folder) throws IOException {
        Path project = Projects.typical(image, folder, "project");
        Projects.grow(project, BYTES);
        image.done(project, "update", "-p", "first call on a file that grew");
        System.out.println(Pairs.measure(10, () -> image.call(project, "update", "-p", "x").millis(),
                () -> image.call(project, "status").millis()).report("update", "status"));
    }
}
