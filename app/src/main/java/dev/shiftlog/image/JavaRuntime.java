package dev.shiftlog.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The Java runtime of the image: the few modules we need, linked once for each JDK and kept. */
record JavaRuntime(Path images) {
    private static final String MODULES = "java.base,java.logging,jdk.unsupported";

    /** What the linked runtime depends on. */
    static String name() {
        return "runtime-" + Runtime.version().toString().replaceAll("[^A-Za-z0-9.]", "_") + "-"
                + Integer.toHexString(MODULES.hashCode());
    }

    void copyTo(Path folder) throws IOException {
        Path linked = images.resolve(name());
        if (!Files.isDirectory(linked)) {
            Path unfinished = images.resolve(name() + ".unfinished");
            Folders.delete(unfinished);
            link(unfinished);
            Files.move(unfinished, linked);
        }
        Folders.copy(linked, folder);
    }

    private static void link(Path folder) throws IOException {
        Path jlink = Path.of(System.getProperty("java.home"), "bin", "jlink");
        Execution.run(
                List.of(jlink.toString(), "--add-modules", MODULES, "--strip-debug", "--no-header-files",
                        "--no-man-pages", "--output", folder.toString()),
                "The JDK in " + System.getProperty("java.home") + " could not link a runtime; use a JDK 25 "
                        + "that has jlink, such as Temurin");
    }
}
