package dev.shiftlog.loop;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.loop.Program.Next;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

/** Takes messages one by one, updates, starts the effects, and paints when nothing more is waiting. */
public final class Loop<S, M, E extends Effect> implements AutoCloseable {
    private record Letter<M>(M message, Runnable handled) {}

    private final Program<S, M, E> program;
    private final Runner<E, M> runner;
    private final Display display;
    private final LinkedBlockingQueue<Letter<M>> letters = new LinkedBlockingQueue<>();
    private final Pending pending = new Pending();
    private final ExecutorService ordered = Executors.newSingleThreadExecutor(Loop::daemon);
    private final ExecutorService free = Executors.newCachedThreadPool(Loop::daemon);
    private final Grid frame = new Grid(0, 0);
    private volatile S state;
    private int width;
    private int height;

    public Loop(Program<S, M, E> program, S state, Runner<E, M> runner, Display display) {
        this.program = program;
        this.state = state;
        this.runner = runner;
        this.display = display;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "effect");
        thread.setDaemon(true);
        return thread;
    }

    /** Tells the loop the size of the frames; the caller also posts it as a message. */
    public synchronized void size(int newWidth, int newHeight) {
        width = newWidth;
        height = newHeight;
    }

    /** Hands over a message from any thread. */
    public void post(M message) {
        pending.begin();
        letters.add(new Letter<>(message, pending::end));
    }

    /**
     * Hands over a message and waits until it is handled. The reader of keys does this, so that it
     * is not blocked inside the terminal while an effect lends the terminal to another program.
     */
    public void postAndWait(M message) throws InterruptedException {
        CountDownLatch handled = new CountDownLatch(1);
        pending.begin();
        letters.add(new Letter<>(message, () -> {
            pending.end();
            handled.countDown();
        }));
        handled.await();
    }

    /** Waits until no message is queued and no effect is running. */
    public void awaitQuiet() throws InterruptedException {
        pending.awaitNone();
    }

    public S state() {
        return state;
    }

    /** Runs until the program is over, and answers its last state. */
    public S run() throws InterruptedException {
        while (!program.isOver(state)) {
            Letter<M> letter = letters.take();
            try {
                handle(letter.message());
                if (letters.isEmpty()) {
                    paint();
                }
            } finally {
                letter.handled().run();
            }
        }
        return state;
    }

    private void handle(M message) {
        Next<S, E> next = program.update(state, message);
        state = next.state();
        next.effects().forEach(this::start);
    }

    /** Starts an effect that no message asked for. */
    public void start(E effect) {
        pending.begin();
        Runnable task = () -> {
            try {
                runner.run(effect, this::post);
            } finally {
                pending.end();
            }
        };
        switch (effect.lane()) {
            case HERE -> task.run();
            case ORDERED -> ordered.execute(task);
            case FREE -> free.execute(task);
        }
    }

    /** Shows the state as it is: the first frame, before anything else is begun. */
    public void paint() {
        synchronized (this) {
            frame.resize(width, height);
        }
        if (frame.width() > 0 && frame.height() > 0) {
            program.view(state, new Canvas(frame));
            display.show(frame);
        }
    }

    /** Lets edits that were made still reach the disk. */
    @Override
    public void close() {
        ordered.close();
        free.shutdownNow();
    }
}
