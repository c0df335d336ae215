package dev.shiftlog.store;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.session.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A call in a process of its own that dies just before a numbered write, without a word. */
final class DyingCall {
    static final int DIED = 9;

    /** On a slow disk a call must wait for its turn, not leave its changes in the inbox. */
    private static final long PATIENT = 60_000;

    private DyingCall() {}

    /** The words: project, what to do, number of the write before which to die. */
    static void main(String[] words) throws StoreException {
        AtomicInteger left = new AtomicInteger(Integer.parseInt(words[2]));
        Workspace workspace = new Workspace(new StitchFolder(Path.of(words[0])),
                () -> "2026-11-21T12:00:00.000001", Page.NONE, PATIENT, _ -> {
                    if (left.decrementAndGet() == 0 && words[1].equals("hold")) {
                        hold();
                    } else if (left.get() == 0) {
                        Runtime.getRuntime().halt(DIED);
                    }
                });
        Change said = Change.addEntry(Progress.of("the dying call"));
        switch (words[1]) {
            case "update", "hold" ->
                workspace.apply(Actor.PERSON, List.of(said, Change.describeFile("a.txt", "dying")));
            case "save" -> workspace.save(Actor.PERSON, List.of(said), Beginning.UNKNOWN);
            case "undo" -> workspace.undo(Actor.PERSON);
            case "five" -> five(workspace, words[2]);
            default -> throw new IllegalArgumentException(words[1]);
        }
    }

    /** Says that it holds the lock, and holds it until it is killed. */
    private static void hold() {
        System.out.println("held");
        LockSupport.park();
    }

    private static void five(Workspace workspace, String name) throws StoreException {
        for (int i = 1; i <= 5; i++) {
            workspace.apply(Actor.PERSON, List.of(Change.addEntry(Progress.of(name + "." + i))));
        }
    }

    /** Runs such a call and answers its exit code. */
    static int run(Path project, String what, int step) throws Exception {
        return start(project, what, step).waitFor();
    }

    static Process start(Path project, String what, int step) throws IOException {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-cp",
                System.getProperty("java.class.path"), DyingCall.class.getName(), project.toString(), what,
                String.valueOf(step)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }
}
