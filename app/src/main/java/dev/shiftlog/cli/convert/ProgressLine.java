package dev.shiftlog.cli.convert;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Output;
import dev.shiftlog.transfer.Progress;

/** A line on a terminal that says how far long work is; short work leaves no trace. */
final class ProgressLine implements Progress {
    private static final long PATIENCE = 400_000_000L;
    private static final long PAUSE = 100_000_000L;
    private static final int WIDTH = 24;

    private final Output err;
    private final boolean shown;
    private long next = System.nanoTime() + PATIENCE;
    private boolean drawn;

    ProgressLine(Invocation call) {
        this.err = call.err();
        this.shown = call.terminal().output() && !call.json();
    }

    @Override
    public void at(Phase phase, long done, long total) {
        if (!shown || System.nanoTime() < next) {
            return;
        }
        next = System.nanoTime() + PAUSE;
        drawn = true;
        int full = total == 0 ? 0 : (int) Math.min(WIDTH, WIDTH * done / total);
        long percent = total == 0 ? 0 : Math.min(100, 100 * done / total);
        err.raw("\r" + words(phase) + "━".repeat(full) + "─".repeat(WIDTH - full) + " " + percent + " % ")
                .flush();
    }

    private static String words(Phase phase) {
        return switch (phase) {
            case EXAMINING -> "reading      ";
            case WRITING -> "writing      ";
            case READING_BACK -> "reading back ";
        };
    }

    void clear() {
        if (drawn) {
            err.raw("\r" + " ".repeat(2 * WIDTH + 30) + "\r").flush();
            drawn = false;
        }
    }
}
