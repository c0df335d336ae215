package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Sessions that begin in the same second must not overwrite each other. */
final class SavesBenchmark implements Benchmark {
    private static final int TIMES = 6;

    @Override
    public String about() {
        return TIMES + " x (progress + save) in one second (6 archives; the original made 1 or 2)";
    }

    @Override
    public void run(Image image, Path folder) throws IOException {
        Path project = Projects.typical(image, folder, "project");
        long before = archives(project);
        long begin = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            image.done(project, "progress", "part " + i);
            image.done(project, "save");
        }
        System.out.println("%d archives in %.2f s".formatted(archives(project) - before,
                (System.nanoTime() - begin) / 1e9));
    }

    private static long archives(Path project) throws IOException {
        try (var files = Files.list(project.resolve(".stitch/sessions"))) {
            return files.filter(file -> file.toString().endsWith(".json")).count();
        }
    }
}
