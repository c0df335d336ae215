package dev.shiftlog.screen.preview;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The context as its sections, of which some may be left out; what is before the first has no name. */
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

    /** What goes to the agent. */
    String without(Set<String> leftOut) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < names.size(); at++) {
            if (!leftOut.contains(names.get(at))) {
                text.append(texts.get(at));
            }
        }
        return text.toString();
    }

    /** What is shown: of a section that is left out only a line, so that it can be taken in again. */
    String shown(Set<String> leftOut) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < names.size(); at++) {
            text.append(shown(at, leftOut));
        }
        return text.toString();
    }

    private String shown(int at, Set<String> leftOut) {
        return leftOut.contains(names.get(at))
                ? "## " + names.get(at) + " (left out)\n\n"
                : texts.get(at);
    }

    /** Where in the shown text the section begins. */
    int offset(String name, Set<String> leftOut) {
        int offset = 0;
        for (int at = 0; at < names.size() && !names.get(at).equals(name); at++) {
            offset += shown(at, leftOut).length();
        }
        return offset;
    }

    /** The section at an offset of the shown text. */
    String at(int offset, Set<String> leftOut) {
        int end = 0;
        for (int at = 0; at < names.size(); at++) {
            end += shown(at, leftOut).length();
            if (offset < end) {
                return names.get(at);
            }
        }
        return names.getLast();
    }

    /** The section so many further on or back. */
    String beside(String name, int by) {
        int at = Math.max(0, names.indexOf(name));
        return names.get(Math.clamp(at + by, 0, names.size() - 1));
    }

    /** The offset in the shown text behind which a cutting host shows nothing; past the end if it shows all. */
    int cutOffset(Set<String> leftOut) {
        int left = SHOWN_WHEN_CUT;
        int offset = 0;
        for (int at = 0; at < names.size(); at++) {
            if (!leftOut.contains(names.get(at))) {
                byte[] bytes = texts.get(at).getBytes(StandardCharsets.UTF_8);
                if (bytes.length > left) {
                    return offset + new String(bytes, 0, left, StandardCharsets.UTF_8).length();
                }
                left -= bytes.length;
            }
            offset += shown(at, leftOut).length();
        }
        return Integer.MAX_VALUE;
    }
}
