package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A large project is taken in quickly and with little memory. */
final class InitBenchmark implements Benchmark {
    private static final int FILES = 20_000;

    @Override
    public String about() {
        return "init on " + FILES + " files (under 2 s) with a heap of 64 MB";
    }

    @Override
    public void run(Image image, Path folder) throws IOException {
        Image small = image.changed(folder, "small", "-XX:+UseSerialGC", "-XX:+UseSerialGC -Xmx64m");
        for (int round = 0; round < 3; round++) {
            Path project = folder.resolve("project" + round);
            for (int i = 0; i < FILES; i++) {
                Path file = project
                        .resolve("module" + i % 40 + "/src/part" + i % 500 + "/File" + i + ".java");
                Files.createDirectories(file.getParent());
                Files.createFile(file);
            }
            Image.Call init = small.call(project, "init");
            System.out.println("init answered %d in %.0f ms, context.md has %d lines".formatted(init.code(),
                    init.millis(), Files.readAllLines(project.resolve(".stitch/context.md")).size()));
        }
    }
}
