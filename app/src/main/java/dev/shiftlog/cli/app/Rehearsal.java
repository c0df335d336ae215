package dev.shiftlog.cli.app;

import dev.shiftlog.store.StoreException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The app with a few keys on a terminal that nobody sees: what is loaded by them starts from the image's cache later. */
final class Rehearsal {
    private static final String KEYS = "jk\t2aProgress\rjk3 5\u001b[B\u001b[Ap\t\u001b?\u001b:un\u001b+q";
    private static final String CONVERSATIONS = "hjk\tt\tjo";

    private Rehearsal() {}

    static void play(AppWindow window) throws IOException, StoreException {
        for (String keys : new String[]{KEYS, CONVERSATIONS}) {
            window.rehearse(new ByteArrayInputStream(keys.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
