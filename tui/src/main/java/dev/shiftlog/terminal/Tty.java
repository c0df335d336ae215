package dev.shiftlog.terminal;

import com.googlecode.lanterna.SGR;
import com.googlecode.lanterna.TerminalSize;
import com.googlecode.lanterna.TextColor;
import com.googlecode.lanterna.terminal.ansi.ANSITerminal;
import dev.shiftlog.canvas.ColourDepth;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.canvas.Ink;
import dev.shiftlog.canvas.Painter;
import dev.shiftlog.canvas.Painter.Pen;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.loop.Display;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lanterna's terminal with our own frames: a frame goes out as one write of what changed. */
final class Tty extends ANSITerminal implements Pen, Display {
    private final FrameBytes out;
    private final ColourDepth depth;
    private final Painter painter = new Painter(this);
    private final byte[][] styles = new byte[Theme.styles()][];
    private Theme theme = Theme.DARK;
    private TerminalSize size = new TerminalSize(80, 24);
    private boolean caretShown;

    Tty(OutputStream sink, ColourDepth depth) {
        this(new FrameBytes(sink), depth);
    }

    private Tty(FrameBytes out, ColourDepth depth) {
        super(InputStream.nullInputStream(), out, StandardCharsets.UTF_8);
        this.out = out;
        this.depth = depth;
    }

    void size(int width, int height) {
        size = new TerminalSize(width, height);
    }

    void theme(Theme next) {
        if (next != theme) {
            theme = next;
            Arrays.fill(styles, null);
            forget();
        }
    }

    /** What is on the terminal is not known any more: the next frame is written whole. */
    void forget() {
        painter.forget();
    }

    void open() {
        attempt(() -> {
            enterPrivateMode();
            writeToTerminal(Modes.START);
            setCursorVisible(false);
            caretShown = false;
            forget();
            flush();
        });
    }

    void leave() {
        attempt(() -> {
            writeToTerminal(Modes.END);
            resetColorAndSGR();
            setCursorVisible(true);
            // What is left standing here, tmux pulls above the shell's own lines where the window grew.
            clearScreen();
            setCursorPosition(0, 0);
            exitPrivateMode();
            flush();
        });
    }

    void mouse(boolean captured) {
        attempt(() -> {
            writeToTerminal(captured ? Modes.MOUSE_ON : Modes.MOUSE_OFF);
            flush();
        });
    }

    void send(byte[] bytes) {
        attempt(() -> {
            writeToTerminal(bytes);
            flush();
        });
    }

    @Override
    public void show(Grid frame) {
        attempt(() -> {
            if (caretShown) {
                setCursorVisible(false);
                caretShown = false;
            }
            painter.paint(frame);
            if (frame.caret().isPresent()) {
                Grid.Caret at = frame.caret().get();
                setCursorPosition(at.column(), at.row());
                setCursorVisible(true);
                caretShown = true;
            }
            flush();
        });
    }

    @Override
    public void moveTo(int column, int row) {
        out.move(column, row);
    }

    /** Lanterna spells a style once; the bytes are kept for all later frames. */
    @Override
    public void style(int style) {
        if (styles[style] == null) {
            styles[style] = out.capture(() -> spell(theme.ink(style)));
        }
        attempt(() -> writeToTerminal(styles[style]));
    }

    private void spell(Ink ink) {
        attempt(() -> {
            resetColorAndSGR();
            if (ink.bold()) {
                enableSGR(SGR.BOLD);
            }
            if (ink.underline()) {
                enableSGR(SGR.UNDERLINE);
            }
            if (ink.reverse()) {
                enableSGR(SGR.REVERSE);
            }
            if (ink.faint()) {
                writeToTerminal(Modes.FAINT);
            }
            if (depth != ColourDepth.NONE) {
                ink.foreground().ifPresent(rgb -> attempt(() -> setForegroundColor(Colours.of(rgb, depth))));
                ink.background().ifPresent(rgb -> attempt(() -> setBackgroundColor(background(rgb))));
            }
        });
    }

    private TextColor background(int rgb) {
        return depth == ColourDepth.SIXTEEN ? Colours.sixteenBackground(theme) : Colours.of(rgb, depth);
    }

    @Override
    public void write(CharSequence text) {
        out.text(text);
    }

    @Override
    public void clearLine() {
        attempt(() -> writeToTerminal(Modes.CLEAR_LINE));
    }

    @Override
    public void clearScreen() {
        attempt(super::clearScreen);
    }

    @Override
    protected TerminalSize findTerminalSize() {
        return size;
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void attempt(Writing writing) {
        try {
            writing.run();
        } catch (IOException gone) {
            throw new UncheckedIOException("the terminal cannot be written to any more", gone);
        }
    }
}
