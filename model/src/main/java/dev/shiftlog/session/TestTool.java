package dev.shiftlog.session;

import java.util.List;
import java.util.Optional;
import java.util.StringTokenizer;

/** A family of programs that run tests: how those of one language ended says nothing of another's. */
enum TestTool {
    JVM("mvn", "mvnw", "gradle", "gradlew"),
    PYTHON("pytest", "unittest", "tox", "nox"),
    JAVASCRIPT("node", "npm", "npx", "yarn", "pnpm", "bun", "jest", "vitest", "mocha"),
    GO("go", "gotestsum"),
    RUST("cargo"),
    DOTNET("dotnet"),
    RUBY("rspec", "rake"),
    PHP("phpunit");

    private static final String BETWEEN_WORDS = " \t\n/\\=;&|()'\"";

    private final List<String> programs;

    TestTool(String... programs) {
        this.programs = List.of(programs);
    }

    /** The one family whose programs a command names; a command that may run any tests has none. */
    static Optional<TestTool> of(String command) {
        Optional<TestTool> found = Optional.empty();
        StringTokenizer words = new StringTokenizer(command, BETWEEN_WORDS);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            for (TestTool tool : values()) {
                if (tool.programs.contains(word)) {
                    if (found.isPresent() && found.get() != tool) {
                        return Optional.empty();
                    }
                    found = Optional.of(tool);
                }
            }
        }
        return found;
    }
}
