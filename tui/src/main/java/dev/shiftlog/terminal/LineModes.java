package dev.shiftlog.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.Termios;

/**
 * The modes of a terminal, changed bit by bit in what the system told. The library's own way makes them anew
 * and forgets the speed of the line, which hangs up a serial one.
 */
final class LineModes {
    /** Where the system's header files put what we change: never printed keys, whole lines, signals, flow control. */
    private record Bits(long local, long input, int min, int time) {
        /** ISIG, ICANON, ECHO, IEXTEN; INLCR, ICRNL, IXON. */
        private static final Bits LINUX = new Bits(0x1 | 0x2 | 0x8 | 0x8000, 0x40 | 0x100 | 0x400, 6, 5);
        private static final Bits MAC = new Bits(0x80 | 0x100 | 0x8 | 0x400, 0x40 | 0x100 | 0x200, 16, 17);
    }

    /** The kernel's own calls on Linux, and room for what they tell. Where the numbers differ they answer nothing. */
    private static final long TCGETS = 0x5401;
    private static final long TCSETS = 0x5402;
    private static final int ROOM = 16;

    private final int descriptor;
    private final Bits bits;
    private final Termios before;
    private final int[] exactly;

    private LineModes(int descriptor, Bits bits, Termios before, int[] exactly) {
        this.descriptor = descriptor;
        this.bits = bits;
        this.before = before;
        this.exactly = exactly;
    }

    /** Nothing on a system whose bits are not known here. */
    static Optional<LineModes> of(int descriptor) throws IOException {
        String system = System.getProperty("os.name", "");
        if (!system.equals("Linux") && !system.startsWith("Mac")) {
            return Optional.empty();
        }
        return Optional.of(system.equals("Linux")
                ? new LineModes(descriptor, Bits.LINUX, told(descriptor), asTheKernelHas(descriptor))
                : new LineModes(descriptor, Bits.MAC, told(descriptor), new int[0]));
    }

    /** All of them, also the one that the library sets to anything: the number of the line discipline. */
    static int[] asTheKernelHas(int descriptor) {
        int[] modes = new int[ROOM];
        return CLibrary.ioctl(descriptor, TCGETS, modes) == 0 ? modes : new int[0];
    }

    private static Termios told(int descriptor) throws IOException {
        Termios told = new Termios();
        if (CLibrary.tcgetattr(descriptor, told) != 0) {
            throw new IOException("the terminal does not tell its modes");
        }
        return told;
    }

    void takeKeys() {
        Termios raw = new Termios();
        raw.c_iflag = before.c_iflag & ~bits.input();
        raw.c_oflag = before.c_oflag;
        raw.c_cflag = before.c_cflag;
        raw.c_lflag = before.c_lflag & ~bits.local();
        raw.c_cc = before.c_cc.clone();
        raw.c_cc[bits.min()] = 1;
        raw.c_cc[bits.time()] = 0;
        raw.c_ispeed = before.c_ispeed;
        raw.c_ospeed = before.c_ospeed;
        set(raw);
    }

    void restore() {
        if (exactly.length == 0 || CLibrary.ioctl(descriptor, TCSETS, exactly) != 0) {
            set(before);
        }
    }

    private void set(Termios modes) {
        if (CLibrary.tcsetattr(descriptor, CLibrary.TCSANOW, modes) != 0) {
            throw new UncheckedIOException(new IOException("the terminal does not answer any more"));
        }
    }
}
