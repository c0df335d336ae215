package dev.shiftlog.cli.app;

import dev.shiftlog.change.Actor;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Looks ten times a second whether the session's files have changed: a look costs microseconds, and
 * the system's own watching lags or misses on network and bind mounts.
 */
final class Watch implements AutoCloseable {
    private static final long LOOK_MILLIS = 100;
    private static final int LOOKS_BETWEEN_GIT = 50;
    private static final int LOOKS_BETWEEN_LETTERS = 10;

    private final List<Path> files;
    private final Workspace workspace;
    private final BoardReader reader;
    private final Supplier<String> clock;
    private final Consumer<Msg> post;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "watch");
        thread.setDaemon(true);
        return thread;
    });
    private String seen = "";
    private String minute = "";
    private String complaint = "";
    private int untilGit;
    private int untilLetters;

    Watch(Workspace workspace, BoardReader reader, Supplier<String> clock, Consumer<Msg> post) {
        StitchFolder folder = workspace.folder();
        this.workspace = workspace;
        this.files = List.of(folder.session(), folder.journal(), folder.fileMap(), folder.config(),
                folder.context(),
                folder.archives());
        this.reader = reader;
        this.clock = clock;
        this.post = post;
    }

    void start() {
        looks.scheduleWithFixedDelay(this::look, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            catchUp();
            String stamp = stamp();
            if (untilGit-- <= 0) {
                untilGit = LOOKS_BETWEEN_GIT;
                seen = stamp;
                post.accept(new Msg.Arrived(reader.withGit()));
            } else if (!stamp.equals(seen)) {
                seen = stamp;
                post.accept(new Msg.Arrived(reader.now()));
            }
            complaint = "";
            tick();
        } catch (StoreException unreadable) {
            complain(unreadable.getMessage());
        } catch (RuntimeException fault) {
            complain("looking for changes failed: " + fault);
        }
    }

    /** What could not be made while another held the lock is made as soon as it is free. */
    private void catchUp() throws StoreException {
        if (untilLetters-- <= 0) {
            untilLetters = LOOKS_BETWEEN_LETTERS;
            workspace.catchUp(Actor.PERSON).forEach(notice -> post.accept(new Msg.Said(notice)));
        }
    }

    private void complain(String words) {
        if (!words.equals(complaint)) {
            complaint = words;
            post.accept(new Msg.Said(words));
        }
    }

    private void tick() {
        String now = clock.get();
        String current = now.substring(0, Math.min(16, now.length()));
        if (!current.equals(minute)) {
            minute = current;
            post.accept(new Msg.Ticked(now));
        }
    }

    private String stamp() {
        StringBuilder stamp = new StringBuilder();
        for (Path file : files) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                stamp.append(now.size())
                        .append('@')
                        .append(now.lastModifiedTime().toMillis())
                        .append(' ')
                        .append(now.fileKey());
            } catch (IOException missing) {
                // A file that is not there is a state like any other: the stamp changes when it comes.
                stamp.append('-');
            }
            stamp.append('|');
        }
        return stamp.toString();
    }

    @Override
    public void close() {
        looks.shutdownNow();
    }
}
