package dev.shiftlog.project.files;

import dev.shiftlog.project.git.GitFolder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a person's own ignore file is, the one for all repositories: git's core.excludesFile. */
record PersonalIgnores(Map<String, String> environment) {
    private static final String SECTION = "core";
    private static final String KEY = "excludesfile";
    private static final String INCLUDE = "[include";
    private static final int LARGEST = 1 << 20;

    /** The file for a clone, whose own configuration has the last word; it need not exist. */
    Optional<Path> file(GitFolder git) {
        List<String> lines = new ArrayList<>();
        for (Path config : configurations(git.common().resolve("config"))) {
            lines.addAll(lines(config));
        }
        Optional<String> named = named(lines);
        if (lines.stream().anyMatch(PersonalIgnores::includes)) {
            // Which files are included, and under what conditions, is best told by git itself.
            named = git.configuredPath(SECTION + "." + KEY, environment).or(() -> named(lines));
        }
        return named.filter(name -> !name.isEmpty()).isPresent()
                ? path(named.get())
                : configHome().map(home -> home.resolve("git").resolve("ignore"));
    }

    private List<Path> configurations(Path cloneConfig) {
        List<Path> files = new ArrayList<>();
        Optional<Path> only = variable("GIT_CONFIG_GLOBAL");
        if (only.isPresent()) {
            files.add(only.get());
        } else {
            configHome().ifPresent(home -> files.add(home.resolve("git").resolve("config")));
            variable("HOME").ifPresent(home -> files.add(home.resolve(".gitconfig")));
        }
        files.add(cloneConfig);
        return files;
    }

    private Optional<Path> configHome() {
        return variable("XDG_CONFIG_HOME").or(() -> variable("HOME").map(home -> home.resolve(".config")));
    }

    private Optional<Path> variable(String name) {
        return Optional.of(environment.getOrDefault(name, ""))
                .filter(text -> !text.isBlank())
                .flatMap(this::path);
    }

    private Optional<Path> path(String spelled) {
        try {
            return spelled.startsWith("~/")
                    ? variable("HOME").map(home -> home.resolve(spelled.substring(2)))
                    : Optional.of(Path.of(spelled)).filter(Path::isAbsolute);
        } catch (InvalidPathException broken) {
            return Optional.empty();
        }
    }

    private static boolean includes(String line) {
        return line.strip().toLowerCase(Locale.ROOT).startsWith(INCLUDE);
    }

    /** What the sections [core] say; the last line decides. */
    private static Optional<String> named(List<String> lines) {
        Optional<String> named = Optional.empty();
        boolean core = false;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[")) {
                core = text.toLowerCase(Locale.ROOT).startsWith("[" + SECTION + "]");
                continue;
            }
            int equals = text.indexOf('=');
            if (core && equals > 0 && text.substring(0, equals).strip().equalsIgnoreCase(KEY)) {
                named = Optional.of(unquoted(text.substring(equals + 1).strip()));
            }
        }
        return named;
    }

    private static String unquoted(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }

    private static List<String> lines(Path config) {
        try {
            return Files.isRegularFile(config) && Files.size(config) <= LARGEST
                    ? new String(Files.readAllBytes(config), StandardCharsets.UTF_8).lines().toList()
                    : List.of();
        } catch (IOException unreadable) {
            // As where there is none: the files that it would hide are listed.
            return List.of();
        }
    }
}
