package dev.shiftlog.terminal;

import dev.shiftlog.keys.Input;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Reads the terminal on a thread of its own, because the library's reader adds up to 200 ms a key. */
final class KeyReader implements Runnable {
    /** After an escape, how long the rest of a sequence may take; over a slow line it comes in pieces. */
    private static final int PATIENCE_MILLIS = 40;
    private static final int LOOK_MILLIS = 4;

    private final Console.Listener listener;
    private final Decoder decoder = new Decoder();
    private final InputStream in;

    KeyReader(Console.Listener listener, InputStream in) {
        this.listener = listener;
        this.in = in;
    }

    @Override
    public void run() {
        try {
            read();
            listener.heard(new Input.Closed());
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void read() throws InterruptedException {
        byte[] buffer = new byte[8192];
        try {
            int count = in.read(buffer);
            while (count >= 0) {
                deliver(decoder.feed(buffer, count));
                if (decoder.isWaiting() && !moreComes()) {
                    deliver(decoder.flush());
                }
                count = in.read(buffer);
            }
        } catch (IOException gone) {
            // A terminal that cannot be read any more is the same as one that was closed.
            return;
        }
    }

    private boolean moreComes() throws IOException, InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += LOOK_MILLIS) {
            if (in.available() > 0) {
                return true;
            }
            Thread.sleep(LOOK_MILLIS);
        }
        return in.available() > 0;
    }

    private void deliver(List<Input> inputs) throws InterruptedException {
        for (Input input : inputs) {
            listener.heard(input);
        }
    }
}
