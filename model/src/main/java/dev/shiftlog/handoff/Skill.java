package dev.shiftlog.handoff;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A skill that comes with the program: what to do when a person says certain words. */
public enum Skill {
    SHIFTLOG_HANDOFF,
    SHIFTLOG_STATE;

    private static final String MARK = "<!-- managed by shiftlog";

    /** The name, which is that of its folder too. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text of its SKILL.md. */
    public String text() throws IOException {
        try (InputStream text = Skill.class.getResourceAsStream(word() + ".md")) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Whether a SKILL.md is one that we wrote, in this version or another. */
    static boolean isOurs(String text) {
        return text.contains(MARK);
    }
}
