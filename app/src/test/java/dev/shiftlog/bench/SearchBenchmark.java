package dev.shiftlog.bench;

import dev.shiftlog.change.Actor;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.effect.conversations.ConversationErrands;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * Words in 1 GB of 2,000 conversations, of which every fortieth has them: the whole command against
 * ripgrep with the same words over the same files, in turn; and when the first hit is there, on the command
 * line from its start and on the screen from the key.
 */
final class SearchBenchmark implements Benchmark {
    private static final int FILES = 2_000;
    private static final int BYTES = 500_000;
    private static final int EVERY = 40;
    private static final int ROUNDS = 40;
    private static final String WORDS = "zebra crossing";

    @Override
    public String about() {
        return "1 GB in 2,000 conversations searched, warm, against 'rg' in the same run (at most 8 x),"
                + " the first hit (100 ms); needs ripgrep";
    }

    @Override
    public void run(Image image, Path folder) throws IOException, InterruptedException {
        Path home = folder.resolve("home");
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(ConversationsBenchmark.write(home, i, BYTES));
        }
        Collections.sort(files);
        for (int i = EVERY - 1; i < FILES; i += EVERY) {
            hide(files.get(i));
        }
        List<String> ours = new ArrayList<>(
                List.of("env", "HOME=" + home, "XDG_CACHE_HOME=" + home.resolve("cache")));
        ours.addAll(image.command("session", "search", "--all", WORDS));
        List<String> ripgrep = List.of("rg", "--no-messages", "-uu", "-i", "-F", "-m", "5", WORDS,
                home.resolve(".claude/projects").toString());
        List<Double> first = new ArrayList<>();
        Pairs pairs = Pairs.measure(ROUNDS, () -> ours(folder, ours, first),
                () -> ripgrep(folder, ripgrep));
        System.out.println(pairs.report("session search", "rg"));
        System.out.println("its first hit, Java's start included: median %.0f ms, best %.0f ms".formatted(
                Pairs.median(first), first.stream().mapToDouble(Double::doubleValue).min().orElseThrow()));
        onScreen(home);
    }

    /** Words in the middle of the file, in other letters. */
    private static void hide(Path file) throws IOException {
        String text = Files.readString(file);
        int middle = text.indexOf("apples and pears", text.length() / 2);
        Files.writeString(file, text.substring(0, middle) + "a Zebra Crossing"
                + text.substring(middle + "a Zebra Crossing".length()));
    }

    private static double ours(Path folder, List<String> command, List<Double> first) throws IOException {
        long begin = System.nanoTime();
        Process process = Image.start(folder, command);
        StringBuilder out = new StringBuilder();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (out.isEmpty()) {
                    first.add((System.nanoTime() - begin) / 1e6);
                }
                out.append(line).append('\n');
            }
        }
        double millis = (System.nanoTime() - begin) / 1e6;
        checkFound(out.toString().replaceAll("(?m)^claude.*\n", ""));
        return millis;
    }

    private static double ripgrep(Path folder, List<String> command) throws IOException {
        Image.Call call = Image.call(folder, command);
        checkFound(call.out());
        return call.millis();
    }

    private static void checkFound(String out) throws IOException {
        if (out.lines().count() != FILES / EVERY) {
            throw new IOException(
                    "found " + out.lines().count() + " places instead of " + FILES / EVERY + ": "
                            + out.lines().limit(3).toList());
        }
    }

    private static void onScreen(Path home) throws IOException, InterruptedException {
        Process app = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Screen.class.getName(),
                home.toString()).inheritIO().start();
        if (app.waitFor() != 0) {
            throw new IOException("the search of the screen failed");
        }
    }

    /** What the app does from the key on, in a process with the flags of the image that has just listed them. */
    static final class Screen {
        private Screen() {}

        static void main(String[] arguments) {
            Path home = Path.of(arguments[0]);
            StitchFolder folder = new StitchFolder(home);
            Workspace workspace = new Workspace(folder, () -> "2026-11-21T10:00:00", new ContextPage(folder),
                    Workspace.PATIENCE);
            try (ConversationErrands errands = new ConversationErrands(Map.of("HOME", home.toString(),
                    "XDG_CACHE_HOME", home.resolve("cache").toString()), workspace, () -> Actor.PERSON)) {
                errands.run(new Errand.Find(true), _ -> {});
                List<Double> firsts = new ArrayList<>();
                List<Double> wholes = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    List<Double> news = new ArrayList<>();
                    long begin = System.nanoTime();
                    errands.run(new Errand.Search(WORDS, true), told -> {
                        if (told instanceof News.Hits) {
                            news.add((System.nanoTime() - begin) / 1e6);
                        }
                    });
                    firsts.add(news.getFirst());
                    wholes.add(news.getLast());
                }
                System.out.println(
                        "on the screen, from the key: first hit %.0f ms, all %.0f ms; medians %.0f and %.0f"
                                .formatted(firsts.getFirst(), wholes.getFirst(), Pairs.median(firsts),
                                        Pairs.median(wholes)));
            }
        }
    }
}
