package dev.shiftlog.image;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Real calls in a folder of their own, to see which classes they load. */
record Rehearsal(Path image, String classPath, Path folder) {
    /** Needed to make what is in the cache ready-made, and by the rehearsal itself. */
    private static final List<String> SCAFFOLDING = List.of("jdk/internal/classfile/", "java/lang/classfile/",
            "dev/shiftlog/Training", "#");

    /** Met only where ready-made code is used, which a rehearsal has none of. */
    private static final List<String> BESIDE_READY_MADE_CODE = List.of(
            "java/lang/invoke/DirectMethodHandle$1",
            "java/util/HashMap$Values", "java/util/HashMap$ValueIterator",
            "java/util/Spliterators$ArraySpliterator");

    /** As much progress as no page holds. */
    private static final int MUCH = 200;

    /** The calls before the curtain rises: what they load is not kept. */
    void prepare() throws IOException {
        new Scenery(folder).build();
        run(Scenery.PROJECTS, "prepare", calls("prepare"), List.of());
        List<String> growing = new ArrayList<>();
        for (int i = 0; i < MUCH; i++) {
            growing.add("progress A_longer_line_about_what_was_done_and_why_it_was_done_" + i);
        }
        growing.addAll(calls("grow"));
        run(List.of(Scenery.GROWN), "grow", growing, List.of());
    }

    /** Lists what the calls of a part load. */
    void list(Caches.Part part, Path list) throws IOException {
        Path loaded = folder.resolve(part + ".loaded");
        List<String> listing = new ArrayList<>(part.flags());
        listing.add("-XX:DumpLoadedClassList=" + loaded);
        if (part == Caches.Part.SHIFT) {
            // In the first project the launcher has asked git, in the other one it has not.
            listing.add("-Dshiftlog.asked=" + folder.resolve(Scenery.PROJECTS.getFirst()));
        }
        new Scenery(folder).change(part.word());
        run(Scenery.PROJECTS, "look", List.of("resume"), List.of());
        run(Scenery.PROJECTS, part.word(), calls(part.word()), listing);
        Files.write(list, wanted(loaded));
    }

    private static Set<String> wanted(Path loaded) throws IOException {
        Set<String> wanted = new LinkedHashSet<>();
        wanted.addAll(BESIDE_READY_MADE_CODE);
        for (String line : Files.readAllLines(loaded, StandardCharsets.UTF_8)) {
            if (SCAFFOLDING.stream().noneMatch(line::startsWith)) {
                // The numbers connect classes of loaders that we do not have.
                wanted.add(line.replaceFirst(" id: \\d+$", ""));
            }
        }
        return wanted;
    }

    private void run(List<String> projects, String part, List<String> calls, List<String> flags)
            throws IOException {
        List<String> command = Caches.java(image, flags);
        command.addAll(
                List.of("-Dshiftlog.offset=+0000", "-Dshiftlog.home=" + folder.resolve(Scenery.HOME), "-cp",
                        classPath, "dev.shiftlog.Training"));
        for (String project : projects) {
            command.add(folder.resolve(project).toString());
        }
        command.add("--");
        command.addAll(calls);
        Execution.run(command, Scenery.variables(folder),
                "The calls of '" + part + "' could not be rehearsed");
    }

    private static List<String> calls(String part) throws IOException {
        List<String> calls = new ArrayList<>();
        for (String line : Resource.text("calls-" + part + ".txt").lines().toList()) {
            if (!line.isBlank() && !line.startsWith("#")) {
                calls.add(line);
            }
        }
        return calls;
    }
}
