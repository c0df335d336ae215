package dev.shiftlog.project.files;

import java.util.Locale;
import java.util.Set;

/** What tells an agent nothing about a project, whether or not git ignores it. */
final class NeverListed {
    private static final Set<String> FOLDERS = Set.of("__pycache__", "venv", "env", "node_modules",
            "bower_components", "dist", "build", "out", "target", "_build", "vendor");
    private static final Set<String> HIDDEN_FOLDERS_KEPT = Set.of(".github");
    private static final Set<String> FILES = Set.of(".ds_store", "thumbs.db", "cargo.lock",
            "gemfile.lock", "pipfile.lock", "composer.lock", "package-lock.json", "pnpm-lock.yaml",
            "poetry.lock", "yarn.lock", "uv.lock", "go.sum", "bun.lockb", "bun.lock", "flake.lock",
            "mix.lock", "pubspec.lock", "npm-shrinkwrap.json", "gradle.lockfile", "deno.lock",
            "pdm.lock", "podfile.lock");
    private static final Set<String> ENDINGS = Set.of("pyc", "pyo", "pyd", "class", "o", "obj", "a",
            "lib", "so", "dylib", "dll", "exe", "jar", "war", "ear", "wasm", "map", "png", "jpg",
            "jpeg", "gif", "ico", "svg", "webp", "bmp", "tif", "tiff", "avif", "heic", "woff",
            "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "wav", "ogg", "flac", "avi", "mov",
            "mkv", "webm", "zip", "tar", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "db",
            "sqlite", "sqlite3");

    private NeverListed() {}

    static boolean folder(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith(".")) {
            return !HIDDEN_FOLDERS_KEPT.contains(lower);
        }
        return FOLDERS.contains(lower) || lower.endsWith(".egg-info");
    }

    static boolean file(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        // A leading dot starts a name, not an ending.
        return FILES.contains(lower) || (dot > 0 && ENDINGS.contains(lower.substring(dot + 1)));
    }
}
