package dev.shiftlog.terminal;

import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Input.Key;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns the bytes of a terminal into input. Bytes may arrive in any portions. */
final class Decoder {
    private static final int ESCAPE = 0x1B;
    private static final byte[] PASTE_END = "\u001b[201~".getBytes(StandardCharsets.US_ASCII);

    private byte[] rest = new byte[0];
    private final ByteArrayOutputStream pasted = new ByteArrayOutputStream();
    private boolean inPaste;

    /** The input that is complete after these bytes. */
    public List<Input> feed(byte[] bytes, int length) {
        byte[] all = new byte[rest.length + length];
        System.arraycopy(rest, 0, all, 0, rest.length);
        System.arraycopy(bytes, 0, all, rest.length, length);
        List<Input> out = new ArrayList<>();
        int at = 0;
        int used = 1;
        while (at < all.length && used > 0) {
            used = inPaste ? paste(all, at, out) : one(all, at, out);
            at += used;
        }
        rest = Arrays.copyOfRange(all, at, all.length);
        return out;
    }

    /** True while a sequence has begun and not ended: wait a moment, then flush. */
    public boolean isWaiting() {
        return rest.length > 0 && !inPaste;
    }

    /** Nothing more came: a lone escape is the escape key. */
    public List<Input> flush() {
        List<Input> out = new ArrayList<>();
        if (isWaiting()) {
            out.add(new Key("escape"));
            byte[] after = Arrays.copyOfRange(rest, 1, rest.length);
            rest = new byte[0];
            out.addAll(feed(after, after.length));
        }
        return out;
    }

    private int paste(byte[] all, int at, List<Input> out) {
        int end = find(all, at);
        int upTo = end < 0 ? Math.max(at, all.length - PASTE_END.length + 1) : end;
        pasted.write(all, at, upTo - at);
        if (end < 0) {
            return upTo - at;
        }
        inPaste = false;
        String text = pasted.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        pasted.reset();
        out.add(new Input.Paste(text));
        return upTo - at + PASTE_END.length;
    }

    private static int find(byte[] all, int from) {
        for (int at = from; at <= all.length - PASTE_END.length; at++) {
            if (Arrays.equals(all, at, at + PASTE_END.length, PASTE_END, 0, PASTE_END.length)) {
                return at;
            }
        }
        return -1;
    }

    /** Decodes one event and answers how many bytes it took; 0 when it is not complete. */
    private int one(byte[] all, int at, List<Input> out) {
        int b = all[at] & 0xFF;
        if (b == ESCAPE) {
            return escape(all, at, out);
        }
        if (b < 0x20 || b == 0x7F) {
            out.add(new Key(control(b)));
            return 1;
        }
        int length = b < 0x80 ? 1 : b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : b >= 0xC0 ? 2 : 1;
        if (at + length > all.length) {
            return 0;
        }
        String text = new String(all, at, length, StandardCharsets.UTF_8);
        out.add(new Key(text.equals(" ") ? "space" : text));
        return length;
    }

    private static String control(int b) {
        return switch (b) {
            case '\r', '\n' -> "enter";
            case '\t' -> "tab";
            case 0x7F, 0x08 -> "backspace";
            case 0 -> "ctrl+space";
            case 0x1F -> "ctrl+_";
            case 0x1C -> "ctrl+\\";
            case 0x1D -> "ctrl+]";
            case 0x1E -> "ctrl+^";
            default -> "ctrl+" + (char) (b + 'a' - 1);
        };
    }

    private int escape(byte[] all, int at, List<Input> out) {
        if (at + 1 >= all.length) {
            return 0;
        }
        int next = all[at + 1] & 0xFF;
        if (next == '[' || next == 'O') {
            int end = at + 2;
            while (end < all.length && (all[end] < 0x40 || all[end] > 0x7E) && all[end] >= 0x20) {
                end++;
            }
            return end >= all.length ? 0 : sequence(all, at, end, out);
        }
        if (next == ESCAPE) {
            out.add(new Key("escape"));
            return 1;
        }
        List<Input> inner = new ArrayList<>();
        int used = one(all, at + 1, inner);
        if (used > 0 && inner.getFirst() instanceof Key(String spelling)) {
            out.add(new Key(
                    spelling.startsWith("ctrl+") ? "ctrl+alt+" + spelling.substring(5) : "alt+" + spelling));
        }
        return used == 0 ? 0 : used + 1;
    }

    private int sequence(byte[] all, int at, int end, List<Input> out) {
        String body = new String(all, at + 2, end - at - 2, StandardCharsets.US_ASCII);
        char last = (char) all[end];
        if (last == '~' && body.equals("200")) {
            inPaste = true;
        } else if (body.startsWith("<") && (last == 'M' || last == 'm')) {
            Sequences.mouse(body.substring(1), last == 'm').ifPresent(out::add);
        } else {
            Sequences.key(body, last).ifPresent(out::add);
        }
        return end - at + 1;
    }
}
