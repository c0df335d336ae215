package dev.shiftlog.cli.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The launcher asks git about the folder it was called in, and leads the answer to our standard input. */
final class EarlyQuestion {
    private EarlyQuestion() {}

    static boolean about(Path project) {
        String asked = System.getProperty("shiftlog.asked", "");
        try {
            return !asked.isEmpty() && Files.isSameFile(Path.of(asked), project);
        } catch (IOException gone) {
            return false;
        }
    }
}
