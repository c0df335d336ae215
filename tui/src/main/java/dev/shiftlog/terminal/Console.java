package dev.shiftlog.terminal;

import dev.shiftlog.canvas.ColourDepth;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.keys.Input;
import dev.shiftlog.loop.Display;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jline.terminal.Size;
import org.jline.utils.Signals;

/** The terminal that the person sits at. However the app ends, it is left as it was found. */
public final class Console implements Display, AutoCloseable {
    /** What is done with input, on the thread that reads it; it returns when the input is handled. */
    public interface Listener {
        void heard(Input input) throws InterruptedException;
    }

    private final Device device;
    private final InputStream keys;
    private final Tty tty;
    private final Thread restoring = new Thread(this::restore, "restore");
    private boolean isOpen;
    private boolean hasMouse = true;

    private Console(Device device, InputStream keys, OutputStream out, ColourDepth depth) {
        this.device = device;
        this.keys = keys;
        this.tty = new Tty(out, depth);
    }

    /** Takes the terminal over; a terminal that cannot show frames is refused with what to do instead. */
    public static Console open(Map<String, String> environment, Theme theme) throws IOException {
        String type = environment.getOrDefault("TERM", "");
        if (type.isEmpty() || type.equals("dumb") || type.equals("unknown")) {
            throw new IOException("the terminal type is \"" + type
                    + "\" (TERM), which cannot show the app; 'shiftlog --linear' works everywhere");
        }
        Console console = new Console(Device.found(), new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out), ColourDepth.of(environment));
        console.takeOver(theme);
        return console;
    }

    private void takeOver(Theme theme) {
        tty.theme(theme);
        Runtime.getRuntime().addShutdownHook(restoring);
        enter();
    }

    /** A terminal that nobody sees, with these keys: for training the image on the app's own ways. */
    public static Console rehearsing(InputStream keys, Theme theme) throws IOException {
        Console console = new Console(Device.made(new Size(120, 40)), keys, OutputStream.nullOutputStream(),
                ColourDepth.TRUE);
        console.takeOver(theme);
        return console;
    }

    /** Every key, paste and click, and every new size, until the terminal is gone. */
    public void listen(Listener listener) {
        Thread reader = new Thread(() -> {
            handleSignals(listener);
            new KeyReader(listener, keys).run();
        }, "keys");
        reader.setDaemon(true);
        reader.start();
    }

    /** On the reader's thread: making the handlers takes longer than painting the first frame. */
    private void handleSignals(Listener listener) {
        Signals.register("WINCH", () -> heard(listener, size()));
        Signals.register("TSTP", () -> {
            suspend();
            heard(listener, size());
        });
        Signals.register("CONT", () -> {
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
        Size size = device.size();
        return new Input.Resized(size.getColumns() > 0 ? size.getColumns() : 80,
                size.getRows() > 0 ? size.getRows() : 24);
    }

    private synchronized void enter() {
        device.takeKeys();
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
                device.restore();
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
    public void close() {
        restore();
        if (!restoring.isAlive()) {
            try {
                Runtime.getRuntime().removeShutdownHook(restoring);
            } catch (IllegalStateException ending) {
                // The process ends already, and restoring twice changes nothing.
                isOpen = false;
            }
        }
    }
}
