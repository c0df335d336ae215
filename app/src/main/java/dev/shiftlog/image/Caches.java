package dev.shiftlog.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

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
        /** Looks at each byte of a command's output, so that its code is worth compiling early. */
        RUN,
        OTHER,
        APP;

        List<String> flags() {
            return switch (this) {
                case APP -> APP_FLAGS;
                case SHIFT -> SHIFT_FLAGS;
                case RUN -> List.of();
                case COMMAND, SESSION, HOOK, LAUNCH, OTHER -> COMMAND_FLAGS;
            };
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
    /** A save writes the same texts three times and more. */
    static final List<String> SHIFT_FLAGS = List.of("-XX:CompileThresholdScaling=2");
    /**
     * What reads whole conversations may work for seconds: there the best code pays, if little is spent
     * on making it. Inlining less halves that, and small conversations are through before it begins.
     */
    static final List<String> LONG_FLAGS = List.of("-XX:TieredStopAtLevel=4", "-XX:CompileThresholdScaling=2",
            "-XX:InlineSmallCode=600", "-XX:MaxInlineSize=15", "-XX:FreqInlineSize=80");
    /** The terminal's library calls into the system. */
    static final List<String> APP_FLAGS = List.of("--enable-native-access=ALL-UNNAMED");

    /** What the caches are made of, and the place that they were made for. */
    private static final String FOLDER = "caches";
    private static final String PLACE = "place";

    static Caches of(Jars jars) {
        return new Caches(jars.hash(FLAGS + "" + COMMAND_FLAGS + SHIFT_FLAGS + APP_FLAGS));
    }

    /** Runs the real calls once in the image and keeps what they loaded. */
    static Caches train(Path image, Jars jars) throws IOException {
        Path lists = Files.createDirectories(image.resolve(FOLDER));
        Path folder = Files.createTempDirectory("shiftlog-training");
        try {
            Rehearsal rehearsal = new Rehearsal(image, jars.classPath(image.resolve(Jars.FOLDER)), folder);
            rehearsal.prepare();
            for (Part part : Part.values()) {
                rehearsal.list(part, lists.resolve(part.word()));
            }
        } finally {
            Folders.delete(folder);
        }
        Caches caches = of(jars);
        caches.make(image, jars, part -> {});
        return caches;
    }

    /** Whether the image stands where its caches were made for; moved ones work too, but cost each start more. */
    static boolean areAtHome(Path image) throws IOException {
        Path place = image.resolve(FOLDER).resolve(PLACE);
        return Files.exists(place) && Files.readString(place).equals(image.toString());
    }

    /** Makes the caches of an image anew for the place where it stands. */
    static void settle(Path image, Consumer<Part> progress) throws IOException {
        Jars jars = Jars.in(image);
        of(jars).make(image, jars, progress);
    }

    private void make(Path image, Jars jars, Consumer<Part> progress) throws IOException {
        for (Part part : Part.values()) {
            progress.accept(part);
            Path cache = image.resolve(Jars.FOLDER).resolve(file(part));
            Path unfinished = cache.resolveSibling(cache.getFileName() + ".unfinished");
            List<String> dump = java(image, part.flags());
            dump.add("-Xshare:dump");
            dump.add("-XX:+AOTClassLinking");
            dump.add("-XX:SharedClassListFile=" + image.resolve(FOLDER).resolve(part.word()));
            dump.add("-XX:SharedArchiveFile=" + unfinished);
            dump.addAll(List.of("-cp", jars.classPath(image.resolve(Jars.FOLDER))));
            Execution.run(dump, "The " + part.word() + " cache could not be made");
            Files.move(unfinished, cache, StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
        Files.writeString(image.resolve(FOLDER).resolve(PLACE), image.toString());
    }

    static List<String> java(Path image, List<String> flags) {
        List<String> command = new ArrayList<>();
        command.add(image.resolve("runtime/bin/java").toString());
        command.addAll(FLAGS);
        command.addAll(flags);
        return command;
    }

    String file(Part part) {
        return part.word() + "-" + id + ".jsa";
    }
}
