package dev.shiftlog.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.jline.terminal.spi.Pty;
import org.jline.terminal.spi.SystemStream;

/** The terminal as the system knows it: its modes and its size. */
interface Device {
    /** From now on every key arrives as it is pressed, and is not shown. */
    void takeKeys();

    /** The modes as they were found. */
    void restore();

    Size size();

    /** The device that standard input and output are, asked natively where that works. */
    static Device found() throws IOException {
        try {
            JniTerminalProvider system = new JniTerminalProvider();
            if (system.isSystemStream(SystemStream.Input) && system.isSystemStream(SystemStream.Output)) {
                return Native.of(system.current(SystemStream.Output));
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
        return Native.of(system.open(null, size));
    }

    private static Device throughPrograms() throws IOException {
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .system(true)
                    .nativeSignals(false)
                    .exec(true)
                    .jni(false)
                    .ffm(false)
                    .jna(false)
                    .jansi(false)
                    .dumb(false)
                    .build();
            return new Found(terminal, terminal.getAttributes());
        } catch (IOException | IllegalStateException none) {
            throw refused(none.getMessage());
        }
    }

    private static IOException refused(String why) {
        return new IOException("this is not a terminal that the app can use (" + why
                + "); 'shiftlog status' prints the session, 'shiftlog --linear' asks line by line");
    }

    /** By calls into the system. The library's terminal around it would look up what we never ask. */
    record Native(Pty pty, LineModes modes) implements Device {
        static Device of(Pty pty) throws IOException {
            Optional<LineModes> modes = pty instanceof JniNativePty made
                    ? LineModes.of(made.getSlave())
                    : Optional.empty();
            return modes.isPresent() ? new Native(pty, modes.get()) : throughPrograms();
        }

        @Override
        public void takeKeys() {
            modes.takeKeys();
        }

        @Override
        public void restore() {
            modes.restore();
        }

        @Override
        public Size size() {
            try {
                return pty.getSize();
            } catch (IOException gone) {
                throw new UncheckedIOException("the terminal does not answer any more", gone);
            }
        }
    }

    /** By the library's own terminal. */
    record Found(Terminal terminal, Attributes before) implements Device {
        @Override
        public void takeKeys() {
            Attributes raw = new Attributes(before);
            raw.setLocalFlags(EnumSet.of(Attributes.LocalFlag.ICANON, Attributes.LocalFlag.ECHO,
                    Attributes.LocalFlag.IEXTEN, Attributes.LocalFlag.ISIG), false);
            raw.setInputFlags(EnumSet.of(Attributes.InputFlag.IXON, Attributes.InputFlag.ICRNL,
                    Attributes.InputFlag.INLCR), false);
            raw.setControlChar(Attributes.ControlChar.VMIN, 1);
            raw.setControlChar(Attributes.ControlChar.VTIME, 0);
            terminal.setAttributes(raw);
        }

        @Override
        public void restore() {
            terminal.setAttributes(before);
        }

        @Override
        public Size size() {
            return terminal.getSize();
        }
    }
}
