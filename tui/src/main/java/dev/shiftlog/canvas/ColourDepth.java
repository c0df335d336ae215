package dev.shiftlog.canvas;

import java.util.Map;

/** How many colours the terminal can show. */
public enum ColourDepth {
    NONE,
    SIXTEEN,
    INDEXED,
    TRUE;

    /** From the environment: NO_COLOR wins, COLORTERM is believed, TERM decides the rest. */
    public static ColourDepth of(Map<String, String> environment) {
        String term = environment.getOrDefault("TERM", "");
        String colour = environment.getOrDefault("COLORTERM", "");
        if (!environment.getOrDefault("NO_COLOR", "").isEmpty() || term.endsWith("-m")
                || term.startsWith("vt")) {
            return NONE;
        }
        if (colour.equals("truecolor") || colour.equals("24bit") || term.endsWith("-direct")) {
            return TRUE;
        }
        return term.contains("256color") || environment.containsKey("TMUX") ? INDEXED : SIXTEEN;
    }
}
