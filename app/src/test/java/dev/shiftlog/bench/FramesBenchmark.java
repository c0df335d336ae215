package dev.shiftlog.bench;

import com.sun.management.ThreadMXBean;
import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Dashboard;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import dev.shiftlog.terminal.VirtualTerminal;
import dev.shiftlog.tui.App;
import dev.shiftlog.tui.State;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Keys and frames in this process, down to the bytes for the terminal. */
final class FramesBenchmark implements Benchmark {
    private static final int ENTRIES = 5_000;
    private static final int ROUNDS = 2_000;
    private static final int WARM = 500;

    @Override
    public String about() {
        return "a key to painted cells with 5,000 entries (median under 5 ms, worst under 16), bytes of a moved line"
                + " at 200x60 (under 1 KB), a frame (under 0.5 ms, 10 KB)";
    }

    @Override
    public void run(Image image, Path folder) {
        System.out.println(measure());
    }

    private static String measure() {
        App app = new App();
        State state = State
                .of(board(), Dashboard.of(board()), new State.Look(Keymap.standard(), Theme.DARK, true))
                .sized(200, 60);
        state = app.update(state, new Msg.Typed(new Input.Key("2"))).state();
        VirtualTerminal terminal = new VirtualTerminal();
        Grid frame = new Grid(200, 60);
        double[] keys = new double[ROUNDS];
        long bytes = 0;
        for (int round = -WARM; round < ROUNDS; round++) {
            long begin = System.nanoTime();
            state = app.update(state, new Msg.Typed(new Input.Key(round % 40 == 39 ? "g" : "j"))).state();
            paint(app, state, frame, terminal);
            if (round >= 0) {
                keys[round] = (System.nanoTime() - begin) / 1e6;
                bytes += terminal.takeSent().length();
            } else {
                terminal.takeSent();
            }
        }
        Arrays.sort(keys);
        return "key to cells: median %.2f ms, worst %.2f ms; %d bytes a moved line; %s".formatted(
                keys[ROUNDS / 2],
                keys[ROUNDS - 1], bytes / ROUNDS, steady(app, state, frame));
    }

    /** The view alone, as after a message that changed nothing. */
    private static String steady(App app, State state, Grid frame) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().threadId();
        long allocated = threads.getThreadAllocatedBytes(thread);
        long begin = System.nanoTime();
        for (int round = 0; round < ROUNDS; round++) {
            frame.clear();
            app.view(state, new Canvas(frame));
        }
        double millis = (System.nanoTime() - begin) / 1e6 / ROUNDS;
        return "a frame %.3f ms, %.1f KB".formatted(millis,
                (threads.getThreadAllocatedBytes(thread) - allocated) / 1024.0 / ROUNDS);
    }

    private static void paint(App app, State state, Grid frame, VirtualTerminal terminal) {
        frame.clear();
        app.view(state, new Canvas(frame));
        terminal.show(frame);
    }

    private static Board board() {
        List<Entry> entries = new ArrayList<>();
        for (int at = 0; at < ENTRIES; at++) {
            entries.add(new Progress("p" + at,
                    "Entry " + at + " of the work on the login endpoint, with its tests",
                    "2026-11-21T10:00:00", JsonObject.EMPTY));
        }
        Session session = Session.started("2026-11-21_090000", "2026-11-21T09:00:00")
                .with(Kind.PROGRESS, entries);
        return new Board(new Board.Project("large", "Java", "/large", "main", 3), session, FileMap.EMPTY,
                List.of(), List.of(),
                Map.of(), new Board.ContextSize(6_000, 9_600), "2026-11-21T10:00:00");
    }
}
