package dev.shiftlog.session;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private static final Map<String, TestTool> BY_PROGRAM = byProgram();

    private final List<String> programs;

    TestTool(String... programs) {
        this.programs = List.of(programs);
    }

    private static Map<String, TestTool> byProgram() {
        Map<String, TestTool> tools = new HashMap<>();
        for (TestTool tool : values()) {
            tool.programs.forEach(program -> tools.put(program, tool));
        }
        return tools;
    }

    /** The one family whose programs a command names; a command that may run any tests has none. */
    static Optional<TestTool> of(String command) {
        Set<TestTool> named = EnumSet.noneOf(TestTool.class);
        StringTokenizer words = new StringTokenizer(command, BETWEEN_WORDS);
        while (words.hasMoreTokens()) {
            TestTool tool = BY_PROGRAM.get(words.nextToken());
            if (tool != null) {
                named.add(tool);
            }
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }
}
