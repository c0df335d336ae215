package dev.shiftlog.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What an agent writes from another terminal, from the moment when it is in the file until it is on the screen. */
final class LiveBenchmark implements Benchmark {
    /** Each entry is one letter again and again, so that none of its cells was painted before. */
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 20;

    @Override
    public String about() {
        return "an agent's call, from the file to the screen of the open app (at most 200 ms)";
    }

    @Override
    public void run(Image image, Path folder) throws Exception {
        Path project = Projects.typical(image, folder, "project");
        String command = "stty cols 120 rows 40; exec '" + image.launcher() + "'";
        Process app = new ProcessBuilder("script", "-qfc", command, "/dev/null")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        Screen screen = new Screen(app.getInputStream());
        screen.await("help");
        List<Long> delays = new ArrayList<>();
        for (char letter : LETTERS.toCharArray()) {
            String words = String.valueOf(letter).repeat(LENGTH);
            image.done(project, "update", "-p", words);
            long written = Files.getLastModifiedTime(project.resolve(".stitch/current_session.json"))
                    .toMillis();
            delays.add(screen.await(words) - written);
        }
        app.getOutputStream().write('q');
        app.getOutputStream().flush();
        app.waitFor();
        Collections.sort(delays);
        System.out.println(
                "%d calls: %d ms at least, %d ms in the middle, %d ms at most".formatted(delays.size(),
                        delays.getFirst(), delays.get(delays.size() / 2), delays.getLast()));
    }

    /** Everything that was sent to the terminal, with the moment of each piece. */
    private static final class Screen {
        private final StringBuilder sent = new StringBuilder();
        private final List<long[]> moments = new ArrayList<>();

        Screen(InputStream out) {
            Thread reader = new Thread(() -> read(out), "screen");
            reader.setDaemon(true);
            reader.start();
        }

        private void read(InputStream out) {
            byte[] buffer = new byte[65_536];
            try {
                for (int count = out.read(buffer); count >= 0; count = out.read(buffer)) {
                    synchronized (this) {
                        sent.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                        moments.add(new long[]{sent.length(), System.currentTimeMillis()});
                        notifyAll();
                    }
                }
            } catch (IOException ended) {
                // The app has ended, and what it sent last is of no interest.
                return;
            }
        }

        /** When the words were sent. */
        synchronized long await(String words) throws InterruptedException {
            while (sent.indexOf(words) < 0) {
                wait();
            }
            int end = sent.indexOf(words) + words.length();
            return moments.stream().filter(moment -> moment[0] >= end).findFirst().orElseThrow()[1];
        }
    }
}
