package dev.shiftlog.house;

import java.util.List;

/** A library, and the packages that may know it; a name with a final dot means all below it. */
enum Library {
    LANTERNA("com/googlecode/lanterna/", "dev.shiftlog.terminal"),

    JLINE("org/jline/", "dev.shiftlog.terminal"),

    FLEXMARK("com/vladsch/flexmark/", "dev.shiftlog.markdown"),

    // Small documents, large documents in a stream, and the lines that agents' own files consist of.
    JACKSON("com/fasterxml/jackson/", "dev.shiftlog.json", "dev.shiftlog.record",
            "dev.shiftlog.agent.writing"),

    YAML("org/snakeyaml/", "dev.shiftlog.handoff");

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
