package dev.shiftlog.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The archive that is handed to other people: the image in one folder with the version's name. */
final class Archive {
    private Archive() {}

    /** Packs the image with the system's tar, which keeps the times that the caches check. */
    static Path of(Path image, Path folder, String version) throws IOException {
        String name = "shiftlog-" + version;
        Path archive = folder.resolve(name + "-" + platform() + (isWindows() ? ".zip" : ".tar.gz"));
        Path stage = Files.createDirectories(folder.resolve("archive-stage"));
        Folders.copy(image, stage.resolve(name));
        List<String> command = isWindows()
                ? List.of("tar", "-a", "-cf", archive.toString(), "-C", stage.toString(), name)
                : List.of("tar", "-czf", archive.toString(), "-C", stage.toString(), name);
        Execution.run(command, "The archive could not be written; is 'tar' on the PATH?");
        Folders.delete(stage);
        return archive;
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String name = system.startsWith("mac") ? "macos" : isWindows() ? "windows" : system;
        return name + "-" + System.getProperty("os.arch");
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }
}
