package dev.shiftlog.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The caches of loaded and linked classes: one for the calls that agents make all day, one for
 * {@code run}, one for the other commands, one for the app. They are
 * made from lists of classes and not by Java's one-step training, because every class in a cache
 * costs each start a little, and that training also keeps the classes that it needs itself.
 */
record Caches(String command, String run, String other, String app) {
    /** Making and using a cache must agree on these. */
    static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-XX:-MaxFDLimit",
            "-XX:+UnlockDiagnosticVMOptions",
            // Mapped where it was made, a cache needs no pointer of it changed.
            "-XX:ArchiveRelocationMode=0",
            // Warnings of the JVM go to standard output unless they are told not to.
            "-Xlog:disable", "-Xlog:all=error:stderr");
    /** A call is over before most code is worth compiling. */
    static final List<String> COMMAND_FLAGS = List.of("-XX:CompileThresholdScaling=5");
    /** The terminal's library calls into the system. */
    static final List<String> APP_FLAGS = List.of("--enable-native-access=ALL-UNNAMED");

    /** Runs the real calls once in the staged image and keeps what they loaded. */
    static Caches train(Path stage, Jars jars) throws IOException {
        String id = jars.hash(FLAGS + "" + COMMAND_FLAGS + APP_FLAGS);
        Caches caches = new Caches("command-" + id + ".jsa", "run-" + id + ".jsa", "other-" + id + ".jsa",
                "app-" + id + ".jsa");
        Path folder = Files.createTempDirectory("shiftlog-training");
        try {
            Rehearsal rehearsal = new Rehearsal(stage, classPath(stage.resolve("lib"), jars), folder);
            rehearsal.prepare();
            rehearsal.cache("command", COMMAND_FLAGS, caches.command);
            rehearsal.cache("run", COMMAND_FLAGS, caches.run);
            rehearsal.cache("other", COMMAND_FLAGS, caches.other);
            rehearsal.cache("app", APP_FLAGS, caches.app);
        } finally {
            Folders.delete(folder);
        }
        return caches;
    }

    private static String classPath(Path lib, Jars jars) {
        List<String> paths = new ArrayList<>();
        for (String name : jars.names()) {
            paths.add(lib.resolve(name).toString());
        }
        return String.join(File.pathSeparator, paths);
    }

    /** The variables that keep a rehearsal away from the builder's own files. */
    static Map<String, String> variables(Path folder) {
        return Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8", "XDG_DATA_HOME", folder + "/data",
                "XDG_STATE_HOME", folder + "/state", "XDG_CACHE_HOME", folder + "/cache", "XDG_CONFIG_HOME",
                folder + "/config");
    }
}
