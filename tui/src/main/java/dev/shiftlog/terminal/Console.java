package dev.shiftlog.terminal;

import dev.shiftlog.canvas.ColourDepth;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.keys.Input;
import dev.shiftlog.loop.Display;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Map;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/** The terminal that the person sits at. However the app ends, it is left as it was found. */
public final class Console implements Display, AutoCloseable {
    /** What is done with input, on the thread that reads it; it returns when the input is handled. */
    public interface Listener {
        void heard(Input input) throws InterruptedException;
    }

    private final Terminal terminal;
    private final Attributes before;
    private final Tty tty;
    private final Thread restoring = new Thread(this::restore, "restore");
    private boolean isOpen;
    private boolean hasMouse = true;

    private Console(Terminal terminal, ColourDepth depth) {
        this.terminal = terminal;
        this.before = terminal.getAttributes();
        this.tty = new Tty(new FileOutputStream(FileDescriptor.out), depth);
    }

    /** Takes the terminal over; a terminal that cannot show frames is refused with what to do instead. */
    public static Console open(Map<String, String> environment, Theme theme) throws IOException {
        String type = environment.getOrDefault("TERM", "");
        if (type.isEmpty() || type.equals("dumb") || type.equals("unknown")) {
            throw new IOException("the terminal type is \"" + type
                    + "\" (TERM), which cannot show the app; 'shiftlog --linear' works everywhere");
        }
        Terminal terminal = terminal();
        Console console = new Console(terminal, ColourDepth.of(environment));
        console.tty.theme(theme);
        Runtime.getRuntime().addShutdownHook(console.restoring);
        console.enter();
        return console;
    }

    /** Natively where that works; the other way starts programs, which costs a frame each. */
    private static Terminal terminal() throws IOException {
        try {
            return terminal(true);
        } catch (IOException | IllegalStateException notNative) {
            try {
                return terminal(false);
            } catch (IOException | IllegalStateException refused) {
                throw new IOException("this is not a terminal that the app can use (" + refused.getMessage()
                        + "); 'shiftlog status' prints the session, 'shiftlog --linear' asks line by line");
            }
        }
    }

    /** Never through foreign functions: loading them alone takes longer than all else up to the first frame. */
    private static Terminal terminal(boolean isNative) throws IOException {
        return TerminalBuilder.builder()
                .system(true)
                .jni(isNative)
                .exec(!isNative)
                .ffm(false)
                .jna(false)
                .jansi(false)
                .dumb(false)
                .build();
    }

    /** Loads what opening a terminal loads, on one in memory; for training the image. */
    public static void rehearse() throws IOException {
        try (Terminal terminal = TerminalBuilder.builder()
                .system(false)
                .streams(InputStream.nullInputStream(), OutputStream.nullOutputStream())
                .paused(true)
                .type("xterm-256color")
                .jni(true)
                .ffm(false)
                .exec(false)
                .jna(false)
                .jansi(false)
                .build()) {
            terminal.setAttributes(new Attributes(terminal.getAttributes()));
            terminal.getSize();
        }
    }

    /** Every key, paste and click, and every new size, until the terminal is gone. */
    public void listen(Listener listener) {
        Thread reader = new Thread(() -> {
            handleSignals(listener);
            new KeyReader(listener).run();
        }, "keys");
        reader.setDaemon(true);
        reader.start();
    }

    /** On the reader's thread: the library makes its handlers while the first frame is painted. */
    private void handleSignals(Listener listener) {
        terminal.handle(Terminal.Signal.WINCH, _ -> heard(listener, size()));
        terminal.handle(Terminal.Signal.TSTP, _ -> {
            suspend();
            heard(listener, size());
        });
        terminal.handle(Terminal.Signal.CONT, _ -> {
            redraw();
            heard(listener, size());
        });
        heard(listener, size());
    }

    private static void heard(Listener listener, Input input) {
        try {
            listener.heard(input);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    public Input.Resized size() {
        Size size = terminal.getSize();
        return new Input.Resized(size.getColumns() > 0 ? size.getColumns() : 80,
                size.getRows() > 0 ? size.getRows() : 24);
    }

    private synchronized void enter() {
        Attributes raw = new Attributes(before);
        raw.setLocalFlags(EnumSet.of(Attributes.LocalFlag.ICANON, Attributes.LocalFlag.ECHO,
                Attributes.LocalFlag.IEXTEN,
                Attributes.LocalFlag.ISIG), false);
        raw.setInputFlags(
                EnumSet.of(Attributes.InputFlag.IXON, Attributes.InputFlag.ICRNL, Attributes.InputFlag.INLCR),
                false);
        raw.setControlChar(Attributes.ControlChar.VMIN, 1);
        raw.setControlChar(Attributes.ControlChar.VTIME, 0);
        terminal.setAttributes(raw);
        Input.Resized size = size();
        tty.size(size.width(), size.height());
        tty.open();
        tty.mouse(hasMouse);
        isOpen = true;
    }

    private synchronized void leave() {
        if (isOpen) {
            isOpen = false;
            try {
                tty.leave();
            } finally {
                terminal.setAttributes(before);
            }
        }
    }

    /** On any way out; a terminal that is gone needs no restoring. */
    private void restore() {
        try {
            leave();
        } catch (UncheckedIOException | IllegalStateException gone) {
            // Also when the library's own hook was faster: it has put the modes back already.
            isOpen = false;
        }
    }

    @Override
    public synchronized void show(Grid frame) {
        if (isOpen) {
            tty.size(frame.width(), frame.height());
            tty.show(frame);
        }
    }

    public synchronized void theme(Theme theme) {
        tty.theme(theme);
    }

    public synchronized void mouse(boolean captured) {
        hasMouse = captured;
        tty.mouse(captured);
    }

    /** The next frame is written whole. */
    public synchronized void redraw() {
        tty.forget();
    }

    /** Sends a sequence that paints nothing, such as a text for the clipboard. */
    public synchronized void send(byte[] sequence) {
        tty.send(sequence);
    }

    /** Stops the whole job, as Ctrl-Z does elsewhere; it goes on here when the shell continues it. */
    public void suspend() {
        lend(() -> new ProcessBuilder("kill", "-STOP", "0").inheritIO().start().waitFor());
    }

    /** Work that needs the terminal for itself. */
    public interface Borrower {
        void use() throws IOException, InterruptedException;
    }

    /** Gives the terminal to another program and takes it back. */
    public void lend(Borrower borrower) {
        leave();
        try {
            borrower.use();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            enter();
        }
    }

    @Override
    public void close() throws IOException {
        restore();
        if (!restoring.isAlive()) {
            try {
                Runtime.getRuntime().removeShutdownHook(restoring);
            } catch (IllegalStateException ending) {
                // The process ends already, and restoring twice changes nothing.
                isOpen = false;
            }
        }
        terminal.close();
    }
}
