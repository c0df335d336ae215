package dev.shiftlog.image;

import dev.shiftlog.project.git.GitFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The scripts that start the image, with its file names written into them: nothing is looked up. */
final class Launchers {
    private Launchers() {}

    /** The texts of all templates, as part of what an image is made of. */
    static String templates() throws IOException {
        return Resource.text("launcher.sh") + Resource.text("launcher.cmd") + Caches.FLAGS
                + GitFacts.lineForSh() + Caches.COMMAND_FLAGS + Caches.SHIFT_FLAGS + Caches.LONG_FLAGS
                + Caches.APP_FLAGS;
    }

    static void write(Path image, String version, Jars jars, Caches caches) throws IOException {
        Path bin = Files.createDirectories(image.resolve("bin"));
        Path shell = bin.resolve("shiftlog");
        String unix = "$home/lib/" + String.join(":$home/lib/", jars.names());
        Files.writeString(shell, fill(Resource.text("launcher.sh"), version, unix, caches));
        if (!shell.toFile().setExecutable(true, false)) {
            throw new IOException(shell + " could not be made executable; is the disk mounted noexec?");
        }
        String windows = "%home%\\lib\\" + String.join(";%home%\\lib\\", jars.names());
        Files.writeString(bin.resolve("shiftlog.cmd"),
                fill(Resource.text("launcher.cmd"), version, windows, caches).replace("\n", "\r\n"));
    }

    private static String fill(String template, String version, String classPath, Caches caches) {
        String filled = template.replace("@FLAGS@", String.join(" ", Caches.FLAGS))
                .replace("@COMMAND_FLAGS@", String.join(" ", Caches.COMMAND_FLAGS))
                .replace("@SHIFT_FLAGS@", String.join(" ", Caches.SHIFT_FLAGS))
                .replace("@LONG_FLAGS@", String.join(" ", Caches.LONG_FLAGS))
                .replace("@APP_FLAGS@", String.join(" ", Caches.APP_FLAGS))
                .replace("@ASK_GIT@", GitFacts.lineForSh())
                .replace("@VERSION@", version)
                .replace("@CLASSPATH@", classPath);
        for (Caches.Part part : Caches.Part.values()) {
            filled = filled.replace("@" + part + "_CACHE@", caches.file(part));
        }
        return filled;
    }
}
