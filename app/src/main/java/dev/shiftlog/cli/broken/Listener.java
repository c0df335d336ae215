package dev.shiftlog.cli.broken;

import dev.shiftlog.problem.PlainText;
import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.testreport.TestOutputReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads a command's output for errors while the command runs, on a thread of its own. It never holds
 * the command up: when it cannot keep pace, the oldest bytes that wait are dropped.
 */
final class Listener {
    private static final int MOST_WAITING = 8;
    private static final int LONGEST_LINE = 64_000;

    private final ProblemReader problems;
    private final TestOutputReader tests;
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Thread thread;
    private boolean ended;
    private long dropped;

    Listener(String root) {
        problems = new ProblemReader(root);
        tests = new TestOutputReader(root);
        thread = Thread.ofPlatform().daemon().unstarted(this::listen);
    }

    void hear(byte[] buffer, int length) {
        byte[] chunk = new byte[length];
        System.arraycopy(buffer, 0, chunk, 0, length);
        synchronized (waiting) {
            if (thread.getState() == Thread.State.NEW) {
                thread.start();
            }
            if (waiting.size() >= MOST_WAITING) {
                dropped += waiting.removeFirst().length;
            }
            waiting.addLast(chunk);
            waiting.notifyAll();
        }
    }

    /** Bytes that nobody will hear. */
    void missed(long bytes) {
        synchronized (waiting) {
            dropped += bytes;
        }
    }

    /** What was heard; called when the command has ended. */
    Heard heard() {
        synchronized (waiting) {
            ended = true;
            waiting.notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return new Heard(problems.end(), tests.end(), dropped);
    }

    private void listen() {
        for (byte[] chunk = next(); chunk.length > 0; chunk = next()) {
            read(chunk);
        }
        endLine();
    }

    /** The next bytes, or none when the command has ended and all was read. */
    private byte[] next() {
        synchronized (waiting) {
            while (waiting.isEmpty() && !ended) {
                try {
                    waiting.wait();
                } catch (InterruptedException stopped) {
                    return new byte[0];
                }
            }
            return waiting.isEmpty() ? new byte[0] : waiting.removeFirst();
        }
    }

    private void read(byte[] chunk) {
        int start = 0;
        for (int i = 0; i < chunk.length; i++) {
            if (chunk[i] == '\n') {
                keep(chunk, start, i);
                endLine();
                start = i + 1;
            }
        }
        keep(chunk, start, chunk.length);
    }

    private void keep(byte[] chunk, int from, int to) {
        int room = LONGEST_LINE - line.size();
        line.write(chunk, from, Math.max(0, Math.min(room, to - from)));
    }

    private void endLine() {
        String text = PlainText.of(line.toString(StandardCharsets.UTF_8));
        problems.plainLine(text);
        tests.plainLine(text);
        line.reset();
    }
}
