package dev.shiftlog.image;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The caches of loaded and linked classes, one for each {@link Part} of the command line. They are
 * made from lists of classes and not by Java's one-step training, because every class in a cache
 * costs each start a little, and that training also keeps the classes that it needs itself.
 */
record Caches(String id) {
    /** Commands that load much the same classes, and therefore start from one cache. */
    enum Part {
        /** What agents call while they work. */
        COMMAND,
        /** The end of a session and its beginning, which ask git. */
        SHIFT,
        /** What broke, and the files. */
        SESSION,
        HOOK,
        /** What stands between a person and an agent that starts. */
        LAUNCH,
        RUN,
        OTHER,
        APP;

        List<String> flags() {
            return this == APP ? APP_FLAGS : COMMAND_FLAGS;
        }

        /** The part's name in files. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

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
    /**
     * What reads whole conversations may work for seconds: there the best code pays, if little is spent
     * on making it. Inlining less halves that, and small conversations are through before it begins.
     */
    static final List<String> LONG_FLAGS = List.of("-XX:TieredStopAtLevel=4", "-XX:CompileThresholdScaling=5",
            "-XX:InlineSmallCode=600", "-XX:MaxInlineSize=15", "-XX:FreqInlineSize=80");
    /** The terminal's library calls into the system. */
    static final List<String> APP_FLAGS = List.of("--enable-native-access=ALL-UNNAMED");

    /** Runs the real calls once in the image and keeps what they loaded. */
    static Caches train(Path image, Jars jars) throws IOException {
        String id = jars.hash(FLAGS + "" + COMMAND_FLAGS + APP_FLAGS);
        Caches caches = new Caches(id);
        Path folder = Files.createTempDirectory("shiftlog-training");
        try {
            Rehearsal rehearsal = new Rehearsal(image, classPath(image.resolve("lib"), jars), folder);
            rehearsal.prepare();
            for (Part part : Part.values()) {
                rehearsal.cache(part, caches.file(part));
            }
        } finally {
            Folders.delete(folder);
        }
        return caches;
    }

    String file(Part part) {
        return part.word() + "-" + id + ".jsa";
    }

    private static String classPath(Path lib, Jars jars) {
        List<String> paths = new ArrayList<>();
        for (String name : jars.names()) {
            paths.add(lib.resolve(name).toString());
        }
        return String.join(File.pathSeparator, paths);
    }
}
