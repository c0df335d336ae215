package dev.shiftlog.project.stack;

import static java.util.Map.entry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** File names that say by themselves what a project is built with. */
final class Signals {
    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("requirements.txt", "Python"), entry("setup.py", "Python"),
            entry("pyproject.toml", "Python"), entry("pipfile", "Python"),
            entry("package.json", "Node.js"), entry("tsconfig.json", "TypeScript"),
            entry("go.mod", "Go"), entry("cargo.toml", "Rust"), entry("gemfile", "Ruby"),
            entry("composer.json", "PHP"), entry("mix.exs", "Elixir"), entry("pom.xml", "Java"),
            entry("pubspec.yaml", "Dart/Flutter"), entry("cmakelists.txt", "C/C++"),
            entry("meson.build", "C/C++"), entry("dockerfile", "Docker"),
            entry("containerfile", "Docker"), entry("docker-compose.yml", "Docker"),
            entry("docker-compose.yaml", "Docker"), entry("compose.yml", "Docker"),
            entry("compose.yaml", "Docker"), entry(".terraform", "Terraform"),
            entry("manage.py", "Django"), entry("angular.json", "Angular"), entry("prisma", "Prisma"),
            entry("schema.prisma", "Prisma"), entry(".env", "dotenv"), entry("deno.json", "Deno"),
            entry("deno.jsonc", "Deno"), entry("flake.nix", "Nix"), entry("build.sbt", "Scala"),
            entry("project.clj", "Clojure"), entry("deps.edn", "Clojure"),
            entry("package.swift", "Swift"), entry("build.zig", "Zig"), entry("stack.yaml", "Haskell"));
    private static final Map<String, String> CONFIGURED = Map.of("next", "Next.js", "nuxt", "Nuxt",
            "svelte", "SvelteKit", "tailwind", "Tailwind CSS", "vite", "Vite", "webpack", "Webpack",
            "astro", "Astro");
    private static final Set<String> SCRIPTS = Set.of("js", "mjs", "cjs", "ts", "mts", "cts");
    private static final Map<String, String> ENDINGS = Map.of("csproj", "C#/.NET", "fsproj", "C#/.NET",
            "sln", "C#/.NET", "slnx", "C#/.NET", "tf", "Terraform", "cabal", "Haskell");
    /** Said by names that in a subfolder often belong to an example or a test. */
    private static final List<String> TOP_LEVEL_ONLY = List.of("prisma", ".env", "manage.py");

    private Signals() {}

    static Optional<String> ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String[] parts = lower.split("\\.");
        if (NAMES.containsKey(lower)) {
            return Optional.of(NAMES.get(lower));
        }
        if (parts.length == 3 && parts[1].equals("config") && SCRIPTS.contains(parts[2])) {
            return Optional.ofNullable(CONFIGURED.get(parts[0]));
        }
        return parts.length > 1
                ? Optional.ofNullable(ENDINGS.get(parts[parts.length - 1]))
                : Optional.empty();
    }

    static boolean speaksInSubfolders(String found, String name) {
        return !TOP_LEVEL_ONLY.contains(name.toLowerCase(Locale.ROOT)) && !found.isEmpty();
    }
}
