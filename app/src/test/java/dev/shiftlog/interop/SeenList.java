package dev.shiftlog.interop;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Collects what one request holds; gives calls numbers, so that foreign ids need not be compared. */
final class SeenList {
    private final List<Seen> seen = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    void said(String role, String text) {
        if (!text.isBlank()) {
            seen.add(new Seen.Said(role, text));
        }
    }

    void called(String id, String name, Json arguments) {
        int number = numbers.size();
        numbers.put(id, number);
        seen.add(new Seen.Called(number, name, arguments));
    }

    void called(String id, String name, String arguments) {
        try {
            called(id, name, JsonReader.read(arguments));
        } catch (JsonException notJson) {
            called(id, name, Json.of(arguments));
        }
    }

    void answered(String id, String text, boolean failed) {
        seen.add(new Seen.Answered(numbers.getOrDefault(id, -1), text, failed));
    }

    void pictured(String mediaType, String base64) {
        seen.add(new Seen.Pictured(mediaType, digest(base64)));
    }

    /** A picture given as {@code data:<type>;base64,<bytes>}. */
    void pictured(String dataUrl) {
        int colon = dataUrl.indexOf(':');
        int semicolon = dataUrl.indexOf(';');
        int comma = dataUrl.indexOf(',');
        pictured(dataUrl.substring(colon + 1, semicolon), dataUrl.substring(comma + 1));
    }

    List<Seen> list() {
        return List.copyOf(seen);
    }

    /** Agents differ in whether they send neighbouring texts of one side as one. */
    static List<Seen> joined(List<Seen> seen) {
        List<Seen> joined = new ArrayList<>();
        for (Seen one : seen) {
            if (one instanceof Seen.Said(String role, String text) && !joined.isEmpty()
                    && joined.getLast() instanceof Seen.Said(String before, String start)
                    && before.equals(role)) {
                joined.set(joined.size() - 1, new Seen.Said(role, start.strip() + "\n" + text.strip()));
            } else {
                joined.add(one);
            }
        }
        return joined;
    }

    static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Without what not all agents send: a guard, whether a call failed, and more than the start of an output. */
    static List<Seen> beginnings(List<Seen> seen) {
        return joined(seen).stream().map(SeenList::beginning).toList();
    }

    private static Seen beginning(Seen seen) {
        return switch (seen) {
            case Seen.Said said -> new Seen.Said(said.role(), said.text().replace("\u200B", ""));
            case Seen.Answered answer -> new Seen.Answered(answer.call(),
                    answer.text().substring(0, Math.min(20, answer.text().length())), false);
            case Seen.Called called -> called;
            case Seen.Pictured pictured -> pictured;
        };
    }
}
