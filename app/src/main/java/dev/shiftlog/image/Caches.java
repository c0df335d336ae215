package dev.shiftlog.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The caches of loaded and linked classes, one for the command line and one for the app. */
record Caches(String command, String app) {
    /** Training and running must agree on these. */
    static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:-MaxFDLimit",
            "-XX:+UnlockDiagnosticVMOptions",
            // Mapped where it was made, the cache needs no pointer of it changed.
            "-XX:ArchiveRelocationMode=0",
            // Compiling what the training compiled takes longer than a call.
            "-XX:-AOTRecordTraining", "-XX:-AOTReplayTraining",
            // Warnings of the JVM go to standard output unless they are told not to.
            "-Xlog:disable", "-Xlog:all=error:stderr", "--enable-native-access=ALL-UNNAMED");
    /** A call is over before most code is worth compiling. */
    static final List<String> COMMAND_FLAGS = List.of("-XX:CompileThresholdScaling=5");

    /** Runs the real commands once in the staged image and keeps what they loaded. */
    static Caches train(Path stage, Jars jars) throws IOException {
        String id = jars.hash(String.join(" ", FLAGS));
        Caches caches = new Caches("command-" + id + ".aot", "app-" + id + ".aot");
        train(stage, jars, "command", caches.command);
        train(stage, jars, "app", caches.app);
        return caches;
    }

    private static void train(Path stage, Jars jars, String part, String cache) throws IOException {
        Path folder = Files.createTempDirectory("shiftlog-training");
        try {
            List<String> command = new ArrayList<>();
            command.add(stage.resolve("runtime/bin/java").toString());
            command.addAll(FLAGS);
            command.add("-XX:AOTCacheOutput=" + stage.resolve("lib").resolve(cache));
            command.add("-cp");
            command.add(classPath(stage.resolve("lib"), jars));
            command.add("-Dshiftlog.offset=+0000");
            command.addAll(List.of("dev.shiftlog.Training", part, folder.toString()));
            Map<String, String> variables = Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8",
                    "XDG_DATA_HOME", folder + "/data", "XDG_STATE_HOME", folder + "/state", "XDG_CACHE_HOME",
                    folder + "/cache", "XDG_CONFIG_HOME", folder + "/config");
            Execution.run(command, variables, "The " + part + " cache could not be trained");
        } finally {
            Folders.delete(folder);
        }
    }

    private static String classPath(Path lib, Jars jars) {
        return String.join(File.pathSeparator,
                jars.names().stream().map(lib::resolve).map(Path::toString).toList());
    }
}
