package dev.shiftlog.handoff;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The documents that session-glue 0.3.1 wrote, and its own answers to many inputs. */
final class GoldenHandoffs {
    static final String FIRST = "2026-06-30-1530-chart-polling";
    static final String SECOND = "2026-06-30-1545-second";
    static final String THIRD = "2026-07-01-0900-third";

    private GoldenHandoffs() {}

    static String archive(String id) {
        return text("golden/sessions/" + id + ".md");
    }

    static Handoff handoff(String id) {
        try {
            return Handoff.parse(archive(id));
        } catch (HandoffException broken) {
            throw new AssertionError(broken);
        }
    }

    static String text(String name) {
        try (InputStream in = GoldenHandoffs.class.getResourceAsStream("/handoff/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
