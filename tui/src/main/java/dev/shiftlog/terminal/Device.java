package dev.shiftlog.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/** The terminal as the system knows it: its modes and its size. */
interface Device {
    Attributes modes();

    void modes(Attributes modes);

    Size size();

    /** The device that standard input and output are, asked natively where that works. */
    static Device found() throws IOException {
        try {
            JniTerminalProvider system = new JniTerminalProvider();
            if (system.isSystemStream(SystemStream.Input) && system.isSystemStream(SystemStream.Output)) {
                return new Native(system.current(SystemStream.Output));
            }
        } catch (IOException | UnsupportedOperationException | LinkageError notNative) {
            // The other way starts programs, which takes a moment and works nearly everywhere.
            return throughPrograms();
        }
        throw refused("standard input or output is no terminal");
    }

    /** A device of our own, for training the image. */
    static Device made(Size size) throws IOException {
        JniTerminalProvider system = new JniTerminalProvider();
        try {
            system.isSystemStream(SystemStream.Input);
            system.current(SystemStream.Output);
        } catch (IOException expected) {
            // A build has no terminal; what asking for one loads is loaded.
        }
        return new Native(system.open(null, size));
    }

    private static Device throughPrograms() throws IOException {
        try {
            return new Found(TerminalBuilder.builder()
                    .system(true)
                    .nativeSignals(false)
                    .exec(true)
                    .jni(false)
                    .ffm(false)
                    .jna(false)
                    .jansi(false)
                    .dumb(false)
                    .build());
        } catch (IOException | IllegalStateException none) {
            throw refused(none.getMessage());
        }
    }

    private static IOException refused(String why) {
        return new IOException("this is not a terminal that the app can use (" + why
                + "); 'shiftlog status' prints the session, 'shiftlog --linear' asks line by line");
    }

    /** By calls into the system. The library's terminal around it would look up what we never ask. */
    record Native(Pty pty) implements Device {
        private interface Call<T> {
            T make() throws IOException;
        }

        @Override
        public Attributes modes() {
            return asked(pty::getAttr);
        }

        @Override
        public void modes(Attributes modes) {
            asked(() -> {
                pty.setAttr(modes);
                return modes;
            });
        }

        @Override
        public Size size() {
            return asked(pty::getSize);
        }

        private static <T> T asked(Call<T> call) {
            try {
                return call.make();
            } catch (IOException gone) {
                throw new UncheckedIOException("the terminal does not answer any more", gone);
            }
        }
    }

    /** By the library's own terminal. */
    record Found(Terminal terminal) implements Device {
        @Override
        public Attributes modes() {
            return terminal.getAttributes();
        }

        @Override
        public void modes(Attributes modes) {
            terminal.setAttributes(modes);
        }

        @Override
        public Size size() {
            return terminal.getSize();
        }
    }
}
