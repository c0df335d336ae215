package dev.shiftlog.terminal;

import dev.shiftlog.canvas.ColourDepth;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.keys.Input;
import dev.shiftlog.loop.Display;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A terminal in memory, for journeys and screenshots: real bytes in, real bytes out, and the last frame. */
public final class VirtualTerminal implements Display {
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final Tty tty = new Tty(sent, ColourDepth.TRUE);
    private final Decoder decoder = new Decoder();
    private Grid shown = new Grid(0, 0);

    /** The input that these typed characters and escape sequences are. */
    public List<Input> typed(String characters) {
        byte[] typed = characters.getBytes(StandardCharsets.UTF_8);
        List<Input> input = new ArrayList<>(decoder.feed(typed, typed.length));
        input.addAll(decoder.flush());
        return input;
    }

    @Override
    public synchronized void show(Grid frame) {
        tty.show(frame);
        shown = frame.copy();
    }

    /** What was sent since the last call. */
    public synchronized String takeSent() {
        String taken = sent.toString(StandardCharsets.UTF_8);
        sent.reset();
        return taken;
    }

    /** The last frame, as it was painted. */
    public synchronized Grid frame() {
        return shown;
    }
}
