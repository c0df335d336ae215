package dev.shiftlog.interop;

import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.opentest4j.TestAbortedException;

/** The agents' programs at the versions the proof speaks of: found, or installed into a cache folder. */
final class Clis {
    static final Map<String, String> VERSIONS = new TreeMap<>(Map.of("@anthropic-ai/claude-code", "2.1.197",
            "@google/gemini-cli", "0.61.0", "@openai/codex", "0.169.0", "@github/copilot", "1.0.102"));
    private static final Duration LONGEST_INSTALL = Duration.ofMinutes(5);

    private final Path root;

    private Clis(Path root) {
        this.root = root;
    }

    /** Skips the test, loudly, where the programs are not there and cannot be installed. */
    static Clis find() throws IOException {
        String given = System.getenv("SHIFTLOG_CLIS");
        Path root = given != null ? Path.of(given) : cache().resolve("clis");
        if (!complete(root)) {
            if (given != null) {
                throw new IllegalStateException(
                        "SHIFTLOG_CLIS=" + given + " does not hold " + VERSIONS
                                + "; unset it to install them");
            }
            install(root);
        }
        return new Clis(root);
    }

    /** The folder of all programs. */
    Path bin() {
        return root.resolve("node_modules/.bin");
    }

    Path bin(String program) {
        return bin().resolve(program);
    }

    /** A folder that outlives the tests: what an agent unpacks on its first start need not be unpacked again. */
    static Path cache() {
        String cache = System.getenv("XDG_CACHE_HOME");
        Path base = cache != null ? Path.of(cache) : Path.of(System.getProperty("user.home"), ".cache");
        return base.resolve("shiftlog-interop");
    }

    private static boolean complete(Path root) throws IOException {
        for (Map.Entry<String, String> wanted : VERSIONS.entrySet()) {
            Path manifest = root.resolve("node_modules").resolve(wanted.getKey()).resolve("package.json");
            if (!Files.exists(manifest) || !version(manifest).equals(wanted.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static String version(Path manifest) throws IOException {
        try {
            return JsonReader.read(Files.readAllBytes(manifest)).asObject().text("version");
        } catch (JsonException broken) {
            return "";
        }
    }

    private static void install(Path root) throws IOException {
        Files.createDirectories(root);
        List<String> command = new ArrayList<>(
                List.of("npm", "install", "--no-audit", "--no-fund", "--prefix", root.toString()));
        VERSIONS.forEach((name, version) -> command.add(name + "@" + version));
        Path log = Files.createTempFile("shiftlog-npm", ".log");
        Run.Result result = Run.start(command, System.getenv(), root, LONGEST_INSTALL);
        Files.writeString(log, result.errors());
        if (!complete(root)) {
            String line = "INTEROP NOT PROVEN: the agents could not be installed with npm (exit "
                    + result.exit()
                    + ", log " + log + "); set SHIFTLOG_CLIS to a folder that holds them";
            System.err.println("\n" + "!".repeat(100) + "\n" + line + "\n" + "!".repeat(100) + "\n");
            throw new TestAbortedException(line);
        }
    }
}
