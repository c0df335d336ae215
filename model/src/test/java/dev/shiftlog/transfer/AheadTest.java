package dev.shiftlog.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.convert.Talk;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Turns that another thread reads come as if it had been this one. */
class AheadTest {
    private static final int MANY = 5_000;

    private static List<Turn> turns(int count) {
        List<Turn> turns = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            turns.add(Turn.of(Role.USER, "t" + i, Block.Text.of("x".repeat(i % 1000))));
        }
        return turns;
    }

    @Test
    void allTurnsComeInTheirOrder() throws IOException {
        List<Turn> wanted = turns(MANY);
        List<Turn> seen = new ArrayList<>();
        new Ahead(new Talk(Header.of("claude", "c"), wanted)).read(View.LIVE, seen::add);
        assertEquals(wanted, seen);
    }

    @Test
    void turnsThatAreLongerThanAllThatMayWaitComeToo() throws IOException {
        List<Turn> wanted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            wanted.add(Turn.of(Role.USER, "t" + i, Block.Text.of("x".repeat(3 << 20))));
        }
        List<String> seen = new ArrayList<>();
        new Ahead(new Talk(Header.of("claude", "c"), wanted)).read(View.LIVE, turn -> seen.add(turn.id()));
        assertEquals(wanted.stream().map(Turn::id).toList(), seen);
    }

    @Test
    void whatFailsThereFailsHere() {
        List<Turn> seen = new ArrayList<>();
        IOException failed = assertThrows(IOException.class,
                () -> new Ahead(new Failing(new IOException("the disk is gone"))).read(View.LIVE, seen::add));
        assertEquals("the disk is gone", failed.getMessage());
        assertThrows(CancellationException.class,
                () -> new Ahead(new Failing(new CancellationException())).read(View.LIVE, seen::add));
    }

    @Test
    void nothingIsReadAnyMoreWhenTheTakerHasFailed() {
        AtomicInteger read = new AtomicInteger();
        Transcript endless = new Endless(read);
        assertThrows(IOException.class, () -> new Ahead(endless).read(View.LIVE, _ -> {
            throw new IOException("the disk is full");
        }));
        int then = read.get();
        assertTrue(then > 0);
        Thread.yield();
        assertEquals(then, read.get());
    }

    /** Some turns, then a failure. */
    private record Failing(Exception failure) implements Transcript {
        @Override
        public Header header() {
            return Header.of("claude", "c");
        }

        @Override
        public List<Notice> read(View view, TurnSink sink) throws IOException {
            for (Turn turn : turns(MANY)) {
                sink.accept(turn);
            }
            if (failure instanceof IOException known) {
                throw known;
            }
            throw (RuntimeException) failure;
        }
    }

    /** Goes on until it is stopped. */
    private record Endless(AtomicInteger turns) implements Transcript {
        @Override
        public Header header() {
            return Header.of("claude", "c");
        }

        @Override
        public List<Notice> read(View view, TurnSink sink) throws IOException {
            while (true) {
                sink.accept(Turn.of(Role.USER, "t" + turns.incrementAndGet(), Block.Text.of("x")));
            }
        }
    }
}
