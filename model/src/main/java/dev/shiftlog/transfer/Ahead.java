package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.source.Awaited;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/**
 * A transcript that a thread of its own reads, some turns ahead of the one that takes them: to read a
 * long conversation and to do something with its turns takes about the same time each.
 */
record Ahead(Transcript source) implements Transcript {
    private static final int MOST_TURNS = 64;
    private static final int MOST_CHARACTERS = 1 << 16;
    /** What a turn without any text takes. */
    private static final int OF_A_TURN = 256;
    /** How many characters may wait; a longer turn waits alone. */
    private static final int ROOM = 1 << 19;

    Ahead {
        requireNonNull(source);
    }

    @Override
    public Header header() {
        return source.header();
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        Relay relay = new Relay();
        FutureTask<List<Notice>> reading = new FutureTask<>(() -> relay.fill(source, view));
        Thread reader = Thread.ofPlatform().daemon().name("reading ahead").start(reading);
        try {
            relay.drain(sink);
            return Awaited.of(reading);
        } catch (InterruptedException stopped) {
            throw Awaited.stopped(stopped);
        } finally {
            relay.stop();
            ended(reader);
        }
    }

    /** Nothing may read the files any more when this reading is over. */
    private static void ended(Thread reader) {
        boolean interrupted = false;
        while (reader.isAlive()) {
            try {
                reader.join();
            } catch (InterruptedException stopped) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Some turns that are handed on together; none at the end. */
    private record Batch(List<Turn> turns, int room) {}

    /** Between the two threads. */
    private static final class Relay implements TurnSink {
        private final BlockingQueue<Batch> filled = new LinkedBlockingQueue<>();
        private final Semaphore room = new Semaphore(ROOM);
        private volatile boolean stopped;
        private List<Turn> turns = new ArrayList<>();
        private long characters;

        List<Notice> fill(Transcript source, View view) throws IOException {
            try {
                List<Notice> notices = source.read(view, this);
                handOn();
                return notices;
            } finally {
                filled.add(new Batch(List.of(), 0));
            }
        }

        @Override
        public void accept(Turn turn) {
            turns.add(turn);
            characters += OF_A_TURN;
            for (Block block : turn.blocks()) {
                characters += held(block);
            }
            if (turns.size() >= MOST_TURNS || characters >= MOST_CHARACTERS) {
                handOn();
            }
        }

        private static long held(Block block) {
            return switch (block) {
                case Block.Text text -> held(text.text());
                case Block.Image image -> held(image.base64());
                case Block.Reasoning reasoning -> held(reasoning.text());
                case Block.Unknown unknown -> held(unknown.json());
                case Block.ToolCall call -> held(call.arguments());
                case Block.ToolResult result -> {
                    long sum = 0;
                    for (Block part : result.parts()) {
                        sum += held(part);
                    }
                    yield sum;
                }
            };
        }

        private static long held(Json value) {
            long sum = value instanceof JsonText text ? text.value().length() : 0;
            for (Json element : value.asList()) {
                sum += held(element);
            }
            for (Json field : value.asObject().fields().values()) {
                sum += held(field);
            }
            return sum;
        }

        private static long held(Passage text) {
            return text instanceof Passage.Held ? text.length() : 0;
        }

        private void handOn() {
            if (turns.isEmpty()) {
                return;
            }
            int needed = (int) Math.min(ROOM, characters);
            room.acquireUninterruptibly(needed);
            if (stopped) {
                throw new CancellationException();
            }
            filled.add(new Batch(turns, needed));
            turns = new ArrayList<>();
            characters = 0;
        }

        void drain(TurnSink sink) throws IOException, InterruptedException {
            for (Batch batch = filled.take(); !batch.turns().isEmpty(); batch = filled.take()) {
                for (Turn turn : batch.turns()) {
                    sink.accept(turn);
                }
                room.release(batch.room());
            }
        }

        void stop() {
            stopped = true;
            room.release(ROOM);
        }
    }
}
