package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Hooks killed at any moment beside a large transcript: the session stays whole, no half snapshot counts. */
final class HookKillBenchmark implements Benchmark {
    private static final int KILLS = Integer.getInteger("bench.kills", 200);
    private static final int TRANSCRIPT = 12 << 20;
    private static final List<String> EVENTS = List.of("pre-compact", "session-end", "stop");

    private int unreadable;
    private int halfKept;

    @Override
    public String about() {
        return "kill -9 at " + KILLS + " random moments of hooks beside a transcript of 12 MB (0 unreadable"
                + " files, 0 half snapshots, the next hook briefs)";
    }

    @Override
    public void run(Image image, Path folder) throws Exception {
        Path project = Projects.typical(image, folder, "project");
        Path transcript = Files.write(folder.resolve("transcript.jsonl"), new byte[TRANSCRIPT]);
        Path payload = Files.writeString(folder.resolve("payload"), "{\"cwd\":\"" + project
                + "\",\"session_id\":\"c1\",\"source\":\"compact\",\"transcript_path\":\"" + transcript
                + "\"}");
        long begin = System.nanoTime();
        fire(image, project, payload, "pre-compact").waitFor();
        long whole = System.nanoTime() - begin;
        Random random = new Random(1);
        int killed = 0;
        for (int i = 0; killed < KILLS; i++) {
            Process hook = fire(image, project, payload, EVENTS.get(i % EVENTS.size()));
            if (!hook.waitFor((long) (random.nextDouble() * whole), TimeUnit.NANOSECONDS)) {
                killed++;
            }
            hook.descendants().forEach(ProcessHandle::destroyForcibly);
            hook.destroyForcibly().waitFor();
            look(project);
        }
        Process last = fire(image, project, payload, "session-start");
        boolean briefs = new String(last.getInputStream().readAllBytes())
                .contains("Build user auth with JWT");
        System.out
                .println("%d killed; %d unreadable files, %d half snapshots; the next hook answered %d and %s"
                        .formatted(killed, unreadable, halfKept, last.waitFor(),
                                briefs ? "briefed" : "said nothing"));
    }

    private static Process fire(Image image, Path project, Path payload, String event) throws IOException {
        return new ProcessBuilder(image.command("hook", event)).directory(project.toFile())
                .redirectInput(payload.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private void look(Path project) throws IOException {
        unreadable += KillBenchmark.unreadable(project);
        Path snapshots = project.resolve(".stitch/session/snapshots");
        if (!Files.isDirectory(snapshots)) {
            return;
        }
        try (var kept = Files.newDirectoryStream(snapshots, "transcript-*")) {
            for (Path file : kept) {
                halfKept += Files.size(file) == TRANSCRIPT ? 0 : 1;
            }
        }
    }
}
