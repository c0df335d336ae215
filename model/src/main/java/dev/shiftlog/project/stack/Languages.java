package dev.shiftlog.project.stack;

import static java.util.Map.entry;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Languages told from the endings of the source files themselves. */
final class Languages {
    private static final Map<String, String> ENDINGS = Map.ofEntries(entry("py", "Python"),
            entry("ts", "TypeScript"), entry("tsx", "TypeScript"), entry("go", "Go"),
            entry("rs", "Rust"), entry("rb", "Ruby"), entry("php", "PHP"), entry("ex", "Elixir"),
            entry("java", "Java"), entry("kt", "Kotlin"), entry("c", "C/C++"), entry("cc", "C/C++"),
            entry("cpp", "C/C++"), entry("cs", "C#/.NET"), entry("swift", "Swift"),
            entry("scala", "Scala"), entry("zig", "Zig"), entry("hs", "Haskell"),
            entry("lua", "Lua"), entry("jl", "Julia"), entry("dart", "Dart/Flutter"));
    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "cjs", "jsx");

    private Languages() {}

    static Set<String> of(List<String> files, Set<String> alreadyFound) {
        Set<String> endings = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (String file : files) {
            String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            names.add(name);
            endings.add(name.substring(name.lastIndexOf('.') + 1));
        }
        Set<String> languages = new HashSet<>();
        endings.forEach(ending -> {
            if (ENDINGS.containsKey(ending)) {
                languages.add(ENDINGS.get(ending));
            }
        });
        languages.addAll(ofGradle(names, endings));
        if (endings.stream().anyMatch(SCRIPTS::contains) && !alreadyFound.contains("Node.js")
                && !languages.contains("TypeScript")) {
            languages.add("JavaScript");
        }
        return languages;
    }

    /** A Gradle script says how it is written, not what is built: the sources decide where there are any. */
    private static Set<String> ofGradle(Set<String> names, Set<String> endings) {
        if (endings.contains("java") || endings.contains("kt") || endings.contains("scala")
                || endings.contains("groovy")) {
            return Set.of();
        }
        if (names.contains("build.gradle.kts")) {
            return Set.of("Kotlin");
        }
        return names.contains("build.gradle") || names.contains("settings.gradle")
                ? Set.of("Java")
                : Set.of();
    }
}
