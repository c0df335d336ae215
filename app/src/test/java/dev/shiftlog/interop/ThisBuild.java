package dev.shiftlog.interop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** This build's classes as the program that hooks and shims call. */
final class ThisBuild {
    /** The shell's words that run them with what the script was given. */
    static final String COMMAND = "\"%s\" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp \"%s\" dev.shiftlog.Main \"$@\""
            .formatted(Path.of(System.getProperty("java.home"), "bin", "java"),
                    System.getProperty("java.class.path"));

    private ThisBuild() {}

    /** Writes the program below a folder of its own, which it knows and by which it calls itself later. */
    static Path installed(Path home) throws IOException {
        return script(home.resolve("bin/shiftlog"),
                "exec " + COMMAND.replace(" -cp ", " -Dshiftlog.home=\"" + home + "\" -cp ") + "\n");
    }

    /** Writes a script that can be called. */
    static Path script(Path file, String lines) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + lines);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }
}
