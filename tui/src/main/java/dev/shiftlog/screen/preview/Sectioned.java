package dev.shiftlog.screen.preview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The context as its sections, of which some may be left out. */
record Sectioned(List<String> names, List<String> texts) {
    /** Hosts that cut show only so many bytes of the beginning. */
    private static final int SHOWN_WHEN_CUT = 2_048;

    Sectioned {
        names = List.copyOf(names);
        texts = List.copyOf(texts);
    }

    static Sectioned of(String text) {
        List<String> names = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        StringBuilder section = new StringBuilder();
        String name = "";
        for (String line : text.split("(?<=\n)")) {
            if (line.startsWith("## ")) {
                names.add(name);
                texts.add(section.toString());
                section.setLength(0);
                name = line.substring(3).strip();
            }
            section.append(line);
        }
        names.add(name);
        texts.add(section.toString());
        return new Sectioned(names, texts);
    }

    String without(Set<String> leftOut) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < names.size(); at++) {
            if (!leftOut.contains(names.get(at))) {
                text.append(texts.get(at));
            }
        }
        return text.toString();
    }

    /** The offset in the text behind which a cutting host shows nothing; past the end if it shows all. */
    static int cutOffset(String text) {
        if (text.length() <= SHOWN_WHEN_CUT / 4) {
            return Integer.MAX_VALUE;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= SHOWN_WHEN_CUT
                ? Integer.MAX_VALUE
                : new String(bytes, 0, SHOWN_WHEN_CUT, StandardCharsets.UTF_8).length();
    }
}
