package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;

/** Past sessions must not slow the present one down. */
final class ArchivesBenchmark implements Benchmark {
    private static final int ARCHIVES = 1_000;

    @Override
    public String about() {
        return "update beside 10 MB of archives against update beside one (at most 1.2)";
    }

    @Override
    public void run(Image image, Path folder) throws IOException {
        Path few = Projects.typical(image, folder, "few");
        Path many = Projects.typical(image, folder, "many");
        Projects.grow(many, 10_000);
        image.done(many, "save");
        Path sessions = many.resolve(".stitch/sessions");
        Path last;
        try (var files = Files.list(sessions)) {
            last = files.max(Comparator.naturalOrder()).orElseThrow();
        }
        for (int i = 0; i < ARCHIVES; i++) {
            String id = "2026-01-%02d_%06d".formatted(1 + i / 50, 100_000 + i);
            Files.writeString(sessions.resolve(id + ".json"), Files.readString(last)
                    .replace(last.getFileName().toString().replace(".json", ""), id));
        }
        Files.copy(few.resolve(".stitch/current_session.json"), many.resolve(".stitch/current_session.json"),
                StandardCopyOption.REPLACE_EXISTING);
        image.done(many, "resume");
        System.out.println(Pairs.measure(50, () -> image.call(many, "update", "-p", "x").millis(),
                () -> image.call(few, "update", "-p", "x").millis()).report("with archives", "without"));
    }
}
