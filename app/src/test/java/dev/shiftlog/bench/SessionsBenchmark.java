package dev.shiftlog.bench;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a person waits for who picks a conversation: the screen, a new catalogue, the plain command. */
final class SessionsBenchmark implements Benchmark {
    private static final int MANY = 14_000;
    private static final int BIG = 3_000;
    private static final long BIG_BYTES = 2_000_000;
    private static final int ROUNDS = 15;

    @Override
    public String about() {
        return "h over 14,000 conversations to the list (60 ms), a new catalogue of 3,000 files and 6 GB in 128 MB"
                + " (first screenful 300 ms, all 3 s), and what a shim costs before the agent starts (60 ms)";
    }

    @Override
    public void run(Image image, Path folder) throws Exception {
        screen(image, folder);
        catalogue(folder.resolve("big"));
        shim(image, folder);
    }

    private static void screen(Image image, Path folder) throws IOException {
        Path home = folder.resolve("many");
        for (int i = 0; i < MANY; i++) {
            ConversationsBenchmark.write(home, i, 1_200);
        }
        Path project = Files.createDirectories(home.resolve("home/ana/shop"));
        image.done(project, "init");
        // An app that is left at once has no time to fill the cache.
        ConversationsBenchmark.catalog(home, home.resolve("cache/shiftlog/conversations")).look();
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double shown = pressed(image, project, home);
            if (round > 2) {
                millis.add(shown);
            }
        }
        System.out.println("h to the list of %,d conversations: %.0f ms (median of %d)".formatted(MANY,
                Pairs.median(millis), millis.size()));
    }

    /** From the key to the first title of the list, in an app that has shown its first frame. */
    private static double pressed(Image image, Path project, Path home) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("script", "-qfc",
                "stty cols 120 rows 40; exec '" + image.launcher() + "'", "/dev/null")
                .directory(project.toFile())
                .redirectErrorStream(true);
        builder.environment().put("HOME", home.toString());
        builder.environment().put("XDG_CACHE_HOME", home.resolve("cache").toString());
        Process process = builder.start();
        InputStream out = process.getInputStream();
        until(out, "help");
        process.getOutputStream().write('h');
        process.getOutputStream().flush();
        long begin = System.nanoTime();
        until(out, "an order of apples");
        double millis = (System.nanoTime() - begin) / 1e6;
        process.getOutputStream().write(3);
        process.getOutputStream().flush();
        out.readAllBytes();
        return millis;
    }

    private static void until(InputStream out, String words) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[65_536];
        while (seen.indexOf(words) < 0) {
            int count = out.read(buffer);
            if (count < 0) {
                throw new IOException("never shown: " + words + " in " + seen);
            }
            seen.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
    }

    /** Files with a head and a tail of talk; what is between is a hole, which costs no disk. */
    private static void catalogue(Path home) throws IOException, InterruptedException {
        for (int i = 0; i < BIG; i++) {
            Path file = ConversationsBenchmark.write(home, i, 70_000);
            byte[] talk = Files.readAllBytes(file);
            try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
                big.seek(BIG_BYTES - talk.length);
                big.write('\n');
                big.write(talk);
            }
        }
        Process reader = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                Looking.class.getName(), home.toString()).inheritIO().start();
        if (reader.waitFor() != 0) {
            throw new IOException("the catalogue could not be made with a heap of 128 MB");
        }
    }

    /** What the second process does. */
    static final class Looking {
        private Looking() {}

        static void main(String[] arguments) throws IOException {
            Path home = Path.of(arguments[0]);
            Catalog catalog = new Catalog(Agents.all(), new Environment(Map.of(), home), new LocalFiles(),
                    home.resolve("cache/conversations"));
            long begin = System.nanoTime();
            int first = catalog.glimpse(60).size();
            long shown = System.nanoTime();
            int all = catalog.look().entries().size();
            long done = System.nanoTime();
            catalog.look();
            System.out.println("6 GB, nothing known: first %d after %d ms, all %,d after %d ms; again %d ms"
                    .formatted(first, (shown - begin) / 1_000_000, all, (done - begin) / 1_000_000,
                            (System.nanoTime() - done) / 1_000_000));
        }
    }

    /** The shim of an agent that ends at once, against that agent alone, both on a terminal. */
    private static void shim(Image image, Path folder) throws IOException {
        Path home = folder.resolve("shim");
        Path project = Files.createDirectories(home.resolve("shop"));
        Path bin = Files.createDirectories(home.resolve("bin"));
        Path agent = Files.writeString(bin.resolve("claude"), "#!/bin/sh\nexit 0\n");
        if (!agent.toFile().setExecutable(true)) {
            throw new IOException(agent + " cannot be made executable");
        }
        String environment = "HOME='" + home + "' PATH='" + home + "/.local/share/shiftlog/shims:" + bin
                + ":/usr/bin:/bin' ";
        Image.call(project, List.of("sh", "-c", environment + "'" + image.launcher() + "' setup claude"));
        System.out.println(Pairs.measure(ROUNDS,
                () -> Image.call(project, List.of("script", "-qfc", environment + "claude", "/dev/null"))
                        .millis(),
                () -> Image.call(project, List.of("script", "-qfc", "'" + agent + "'", "/dev/null")).millis())
                .report("with the shim", "agent alone"));
    }
}
