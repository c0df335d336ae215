package dev.shiftlog.terminal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.jline.nativ.CLibrary;
import org.jline.nativ.CLibrary.Termios;
import org.jline.terminal.Size;
import org.jline.terminal.impl.jni.JniNativePty;
import org.jline.terminal.impl.jni.JniTerminalProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** On a terminal of our own, which the system makes. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LineModesTest {
    @Test
    void theSpeedOfTheLineStaysAndEverythingIsPutBack() throws Exception {
        JniNativePty pty = (JniNativePty) new JniTerminalProvider().open(null, new Size(80, 24));
        try {
            Termios before = told(pty.getSlave());
            int[] kernels = LineModes.asTheKernelHas(pty.getSlave());
            LineModes modes = LineModes.of(pty.getSlave()).orElseThrow();
            modes.takeKeys();
            Termios taken = told(pty.getSlave());
            assertEquals(before.c_cflag, taken.c_cflag);
            assertEquals(before.c_ospeed, taken.c_ospeed);
            assertNotEquals(before.c_lflag, taken.c_lflag);
            modes.restore();
            Termios after = told(pty.getSlave());
            assertEquals(before.c_iflag, after.c_iflag);
            assertEquals(before.c_lflag, after.c_lflag);
            assertEquals(before.c_cflag, after.c_cflag);
            assertArrayEquals(before.c_cc, after.c_cc);
            assertArrayEquals(kernels, LineModes.asTheKernelHas(pty.getSlave()));
        } finally {
            pty.close();
        }
    }

    private static Termios told(int descriptor) {
        Termios told = new Termios();
        assertEquals(0, CLibrary.tcgetattr(descriptor, told));
        return told;
    }
}
