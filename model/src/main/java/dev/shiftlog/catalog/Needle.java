package dev.shiftlog.catalog;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A text as it can stand in a JSON file: its letters as they are, or all but ASCII escaped. Case is
 * ignored for ASCII letters, which is what can be told from bytes.
 */
final class Needle {
    private final String text;
    private final List<byte[]> spellings = new ArrayList<>();
    private final List<int[]> skips = new ArrayList<>();

    Needle(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
        String escaped = JsonWriter.line(Json.of(text));
        add(escaped.substring(1, escaped.length() - 1).getBytes(StandardCharsets.US_ASCII));
        add(plainEscapes(text).getBytes(StandardCharsets.UTF_8));
    }

    private static String plainEscapes(String text) {
        StringBuilder spelled = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            if (text.charAt(i) < 0x80) {
                String escaped = JsonWriter.line(Json.of(character));
                spelled.append(escaped, 1, escaped.length() - 1);
            } else {
                spelled.append(character);
            }
        }
        return spelled.toString();
    }

    private void add(byte[] spelling) {
        byte[] folded = spelling.clone();
        for (int i = 0; i < folded.length; i++) {
            folded[i] = lower(folded[i]);
        }
        if (spellings.stream().noneMatch(known -> Arrays.equals(known, folded))) {
            spellings.add(folded);
            skips.add(skips(folded));
        }
    }

    /** For each last byte of a window how far the search may jump on (Horspool). */
    private static int[] skips(byte[] pattern) {
        int[] skips = new int[256];
        Arrays.fill(skips, pattern.length);
        for (int i = 0; i < pattern.length - 1; i++) {
            skips[pattern[i] & 0xff] = pattern.length - 1 - i;
            if (pattern[i] >= 'a' && pattern[i] <= 'z') {
                skips[pattern[i] - 'a' + 'A'] = pattern.length - 1 - i;
            }
        }
        return skips;
    }

    private static byte lower(byte b) {
        return b >= 'A' && b <= 'Z' ? (byte) (b + 'a' - 'A') : b;
    }

    int longest() {
        return spellings.stream().mapToInt(spelling -> spelling.length).max().orElse(0);
    }

    /** The first place of any spelling in the bytes, or -1. */
    int find(byte[] bytes, int from, int to) {
        int found = -1;
        for (int i = 0; i < spellings.size(); i++) {
            int at = find(bytes, from, found < 0 ? to : Math.min(to, found + longest()),
                    spellings.get(i), skips.get(i));
            found = at >= 0 && (found < 0 || at < found) ? at : found;
        }
        return found;
    }

    private static int find(byte[] bytes, int from, int to, byte[] pattern, int[] skips) {
        int last = pattern.length - 1;
        int end = from + last;
        while (end < to) {
            int i = 0;
            while (i <= last && lower(bytes[end - i]) == pattern[last - i]) {
                i++;
            }
            if (i > last) {
                return end - last;
            }
            end += skips[bytes[end] & 0xff];
        }
        return -1;
    }

    /** The place in a text that was read from the file, or -1. */
    int findIn(String read) {
        int length = text.length();
        for (int i = 0; i + length <= read.length(); i++) {
            if (read.regionMatches(true, i, text, 0, length)) {
                return i;
            }
        }
        return -1;
    }

    int length() {
        return text.length();
    }
}
