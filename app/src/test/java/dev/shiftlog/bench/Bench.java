package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the benchmarks that the arguments name. */
final class Bench {
    private Bench() {}

    static void main(String[] arguments) throws Exception {
        Image image = Image.built(Path.of(arguments[0]));
        Map<String, Benchmark> all = all();
        List<String> names = List.of(arguments[1].split(" "));
        if (names.equals(List.of("list"))) {
            all.forEach((name, benchmark) -> System.out.println(name + "  " + benchmark.about()));
            return;
        }
        for (String name : names.equals(List.of("all")) ? all.keySet() : names) {
            Benchmark benchmark = all.get(name);
            if (benchmark == null) {
                throw new IllegalArgumentException("no benchmark '" + name + "', there are " + all.keySet());
            }
            System.out.println("\n" + name + ": " + benchmark.about());
            Path folder = Files.createTempDirectory("shiftlog-bench");
            try {
                benchmark.run(image, folder);
            } finally {
                delete(folder);
            }
        }
    }

    private static Map<String, Benchmark> all() {
        Map<String, Benchmark> all = new LinkedHashMap<>();
        all.put("update", new UpdateBenchmark());
        all.put("commands", new CommandsBenchmark());
        all.put("hooks", new HooksBenchmark());
        all.put("archives", new ArchivesBenchmark());
        all.put("parallel", new ParallelBenchmark());
        all.put("saves", new SavesBenchmark());
        all.put("init", new InitBenchmark());
        all.put("large", new LargeBenchmark());
        all.put("app", new AppBenchmark());
        all.put("live", new LiveBenchmark());
        all.put("frames", new FramesBenchmark());
        all.put("kill", new KillBenchmark());
        all.put("hook-kill", new HookKillBenchmark());
        all.put("run", new RunBenchmark());
        all.put("conversations", new ConversationsBenchmark());
        all.put("search", new SearchBenchmark());
        all.put("sessions", new SessionsBenchmark());
        return all;
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
