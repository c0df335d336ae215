package dev.shiftlog.house;

import java.util.List;

/** A library, and the packages that may know it; a name with a final dot means all below it. */
enum Library {
    LANTERNA("com/googlecode/lanterna/", "dev.shiftlog.terminal"),

    JLINE("org/jline/", "dev.shiftlog.terminal"),

    FLEXMARK("com/vladsch/flexmark/", "dev.shiftlog.markdown"),

    // Values of agents' own files that are too long to be held.
    JACKSON("com/fasterxml/jackson/", "dev.shiftlog.record"),

    YAML("org/snakeyaml/", "dev.shiftlog.yaml");

    private final String prefix;
    private final List<String> packages;

    Library(String prefix, String... packages) {
        this.prefix = prefix;
        this.packages = List.of(packages);
    }

    boolean owns(String internalName) {
        return internalName.startsWith(prefix);
    }

    boolean allows(String packageName) {
        return packages.stream()
                .anyMatch(allowed -> (packageName + ".").startsWith(allowed)
                        && (allowed.endsWith(".") || packageName.equals(allowed)));
    }

    String where() {
        return String.join(", ", packages);
    }
}
