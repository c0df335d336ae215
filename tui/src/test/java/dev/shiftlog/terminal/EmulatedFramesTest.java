package dev.shiftlog.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import java.util.List;
import java.util.Random;
import org.jline.builtins.ScreenTerminal;
import org.junit.jupiter.api.Test;

class EmulatedFramesTest {
    private static final List<String> NARROW = List.of("plan", "─━│", "a", "      ", "✗ ✓", "… and more");
    private static final List<String> WIDE = List.of("漢字", "e\u0301", "🙂 ok", "한글", "👨‍👩‍👧‍👦", "🇩🇪",
            "x", "     ");
    private static final Role[] ROLES = Role.values();

    @Test
    void theBytesOfRandomFramesGiveTheSameCellsInAnEmulator() {
        Random random = new Random(7);
        VirtualTerminal terminal = new VirtualTerminal();
        ScreenTerminal emulator = new ScreenTerminal(60, 12);
        Grid frame = new Grid(60, 12);
        for (int round = 0; round < 400; round++) {
            if (round % 40 == 39) {
                frame.resize(20 + random.nextInt(60), 5 + random.nextInt(20));
                emulator = new ScreenTerminal(frame.width(), frame.height());
                emulator.write("#".repeat(frame.width() * (frame.height() - 1)));
            }
            scribble(frame, random, NARROW);
            terminal.show(frame);
            emulator.write(terminal.takeSent());
            long[] cells = new long[frame.width() * frame.height()];
            emulator.dump(cells, 0, 0, frame.height(), frame.width(), new int[2]);
            for (int row = 0; row < frame.height(); row++) {
                assertEquals(frame.row(row), line(cells, row, frame.width()),
                        "frame " + round + ", row " + row);
            }
        }
    }

    private static String line(long[] cells, int row, int width) {
        StringBuilder line = new StringBuilder();
        for (int column = 0; column < width; column++) {
            line.append((char) cells[row * width + column]);
        }
        return line.toString().stripTrailing();
    }

    @Test
    void randomFramesWithWideAndJoinedCharactersStayInTheirColumns() {
        Random random = new Random(11);
        VirtualTerminal terminal = new VirtualTerminal();
        WideEmulator emulator = new WideEmulator(50, 9);
        Grid frame = new Grid(50, 9);
        for (int round = 0; round < 600; round++) {
            if (round % 60 == 59) {
                frame.resize(20 + random.nextInt(60), 5 + random.nextInt(20));
                emulator = new WideEmulator(frame.width(), frame.height());
            }
            scribble(frame, random, WIDE);
            terminal.show(frame);
            emulator.write(terminal.takeSent());
            for (int row = 0; row < frame.height(); row++) {
                assertEquals(frame.row(row), emulator.line(row), "frame " + round + ", row " + row);
            }
        }
    }

    private static void scribble(Grid frame, Random random, List<String> words) {
        Canvas canvas = new Canvas(frame);
        for (int stroke = 0; stroke < 1 + random.nextInt(8); stroke++) {
            int column = random.nextInt(frame.width());
            int row = random.nextInt(frame.height());
            canvas.text(column, row, words.get(random.nextInt(words.size())),
                    ROLES[random.nextInt(ROLES.length)]);
            if (random.nextInt(4) == 0) {
                canvas.mark(new Rect(column, row, frame.width(), 1), Mark.values()[random.nextInt(4)]);
            }
            if (random.nextInt(6) == 0) {
                canvas.blank(new Rect(column, row, 20, 3));
            }
        }
    }

    @Test
    void afterAJoinedEmojiTheCursorIsPlacedAnewBecauseTerminalsDisagreeOnItsWidth() {
        VirtualTerminal terminal = new VirtualTerminal();
        Grid frame = new Grid(40, 3);
        new Canvas(frame).text(0, 1, "👨‍👩‍👧‍👦 family", Role.TEXT);
        terminal.show(frame);
        assertTrue(terminal.takeSent().contains("👨‍👩‍👧‍👦\u001b[2;3H family"));
    }

    @Test
    void movingASelectedLineOnALargeScreenSendsLessThanAKilobyte() {
        VirtualTerminal terminal = new VirtualTerminal();
        Grid frame = new Grid(200, 60);
        for (int row = 0; row < 60; row++) {
            new Canvas(frame).text(0, row, "line " + row + " of many that stand here with some text",
                    Role.TEXT);
        }
        new Canvas(frame).mark(new Rect(0, 10, 100, 1), Mark.SELECTED);
        terminal.show(frame);
        terminal.takeSent();
        new Canvas(frame).mark(new Rect(0, 10, 100, 1), Mark.NONE);
        new Canvas(frame).mark(new Rect(0, 11, 100, 1), Mark.SELECTED);
        terminal.show(frame);
        int bytes = terminal.takeSent().length();
        assertTrue(bytes < 1_000, "sent " + bytes);
    }

    @Test
    void anUnchangedFrameSendsNothing() {
        VirtualTerminal terminal = new VirtualTerminal();
        Grid frame = new Grid(80, 24);
        new Canvas(frame).text(3, 3, "calm", Role.STRONG);
        terminal.show(frame);
        terminal.takeSent();
        terminal.show(frame);
        assertEquals("", terminal.takeSent());
    }
}
