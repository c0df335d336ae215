package dev.shiftlog.project.stack;

import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The manifests whose dependencies are read, each with the names that it declares. */
enum ManifestKind {
    NODE {
        @Override
        Set<String> dependencies(String text) {
            try {
                JsonObject manifest = JsonReader.read(text).asObject();
                Set<String> names = new HashSet<>();
                for (String section : NODE_SECTIONS) {
                    names.addAll(manifest.object(section).fields().keySet());
                }
                return names;
            } catch (JsonException broken) {
                // A manifest that is being edited right now still names its language by its file name.
                return Set.of();
            }
        }
    },
    COMPOSER {
        @Override
        Set<String> dependencies(String text) {
            try {
                JsonObject manifest = JsonReader.read(text).asObject();
                Set<String> names = new HashSet<>(manifest.object("require").fields().keySet());
                names.addAll(manifest.object("require-dev").fields().keySet());
                return names;
            } catch (JsonException broken) {
                return Set.of();
            }
        }
    },
    /** One requirement a line, with extras, versions and markers behind the name. */
    REQUIREMENTS {
        @Override
        Set<String> dependencies(String text) {
            return found(text, LINE_START_NAME);
        }
    },
    /** The lists of required packages in a setup script, in quotes there or one a line. */
    SETUP {
        @Override
        Set<String> dependencies(String text) {
            Set<String> names = new HashSet<>();
            for (String list : found(text, REQUIRED_LIST)) {
                names.addAll(found(list, QUOTED_NAME));
            }
            for (String lines : found(text, REQUIRED_LINES)) {
                names.addAll(found(lines, LINE_START_NAME));
            }
            return names;
        }
    },
    TOML_PYTHON {
        @Override
        Set<String> dependencies(String text) {
            return TomlTables.dependencies(text);
        }
    },
    MAVEN {
        @Override
        Set<String> dependencies(String text) {
            return found(XML_COMMENT.matcher(text).replaceAll(""), ARTIFACT);
        }
    },
    /** Build scripts in which a dependency or plugin is a quoted string or an atom. */
    SCRIPT {
        @Override
        Set<String> dependencies(String text) {
            String code = SCRIPT_COMMENT.matcher(text).replaceAll("");
            Set<String> names = new HashSet<>();
            for (String quoted : found(code, QUOTED)) {
                names.add(quoted);
                names.addAll(List.of(quoted.split(":")));
            }
            names.addAll(found(code, ATOM));
            return names;
        }
    },
    GO {
        @Override
        Set<String> dependencies(String text) {
            return found(text.replace("\t", " "), GO_MODULE);
        }
    },
    CARGO {
        @Override
        Set<String> dependencies(String text) {
            return TomlTables.dependencies(text);
        }
    },
    DOTNET {
        @Override
        Set<String> dependencies(String text) {
            return found(XML_COMMENT.matcher(text).replaceAll(""), QUOTED);
        }
    };

    private static final List<String> NODE_SECTIONS = List.of("dependencies", "devDependencies",
            "peerDependencies", "optionalDependencies");
    private static final Pattern LINE_START_NAME = Pattern.compile("(?m)^\\s*([A-Za-z0-9][\\w.-]*)");
    private static final Pattern QUOTED_NAME = Pattern.compile("[\"']([A-Za-z0-9][\\w.-]*)");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\s]+)[\"']");
    private static final Pattern ATOM = Pattern.compile("\\{\\s*:(\\w+)");
    private static final Pattern ARTIFACT = Pattern.compile("<artifactId>\\s*([^<\\s]+)\\s*</artifactId>");
    private static final Pattern GO_MODULE = Pattern
            .compile("(?m)^\\s*(?:require )?\\s*([\\w.-]+\\.[\\w-]+/\\S+) v");
    private static final Pattern REQUIRED_LIST = Pattern
            .compile("(?s)_requires?\\s*=\\s*[\\[{(](.*?)[\\])}]\\s*,?\\s*\\n");
    private static final Pattern REQUIRED_LINES = Pattern
            .compile("(?m)^install_requires\\s*=((?:\\s*\\n[ \\t]+\\S.*)+)");
    private static final Pattern XML_COMMENT = Pattern.compile("(?s)<!--.*?-->");
    private static final Pattern SCRIPT_COMMENT = Pattern.compile("(?m)(^|\\s)(//|#).*$");

    /** The names of the packages that a manifest asks for. */
    abstract Set<String> dependencies(String text);

    /** What the dependencies of a manifest say about the stack. */
    Set<String> stackOf(String text) {
        Set<String> stack = new HashSet<>();
        for (String name : dependencies(text)) {
            Frameworks.of(this, name.toLowerCase(Locale.ROOT)).ifPresent(stack::add);
        }
        return stack;
    }

    static Optional<ManifestKind> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.startsWith("requirements") && name.endsWith(".txt")) {
            return Optional.of(REQUIREMENTS);
        }
        if (name.endsWith(".csproj") || name.endsWith(".fsproj")) {
            return Optional.of(DOTNET);
        }
        return switch (name) {
            case "package.json" -> Optional.of(NODE);
            case "composer.json" -> Optional.of(COMPOSER);
            case "pyproject.toml", "pipfile" -> Optional.of(TOML_PYTHON);
            case "setup.py", "setup.cfg" -> Optional.of(SETUP);
            case "pom.xml" -> Optional.of(MAVEN);
            case "build.gradle", "build.gradle.kts", "gemfile", "mix.exs", "libs.versions.toml" ->
                Optional.of(SCRIPT);
            case "go.mod" -> Optional.of(GO);
            case "cargo.toml" -> Optional.of(CARGO);
            default -> Optional.empty();
        };
    }

    private static Set<String> found(String text, Pattern pattern) {
        Set<String> names = new HashSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
