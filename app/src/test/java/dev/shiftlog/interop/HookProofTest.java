package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every agent's real program, with hooks installed by {@code hooks install}, hears of the work when it starts and again
 * after it really compacted its history, and the transcript from before is kept.
 */
@Tag("interop")
class HookProofTest {
    private static MadeUpModels models;
    private static Clis clis;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        clis = Clis.find();
        models = new MadeUpModels();
    }

    @AfterAll
    static void stop() {
        if (models != null) {
            models.close();
        }
    }

    @ParameterizedTest
    @EnumSource(HookHost.class)
    void theAgentHearsOfTheWorkAtItsStartAndAfterARealCompaction(HookHost host) throws Exception {
        Path home = Files.createDirectories(folder.resolve("home"));
        Path project = projectWithWork();
        Path calls = folder.resolve("calls.log");
        HookedAgent agent = new HookedAgent(host, clis, home, project, models);
        agent.prepare();
        ShiftlogRun.Answer installed = ShiftlogRun.in(project)
                .with(Map.of("HOME", home.toString()))
                .run("hooks", "install", host.word(), "--command", program(calls).toString());
        assertEquals(0, installed.code(), installed.err());

        assertHears(agent.talk(), "FIRST", "Build auth with JWT");
        assertHears(agent.compactAndAsk(), "PROBE", "You are in the middle of work that Shiftlog logs.");

        assertTrue(agent.hasCompacted(), host + " compacted nothing");
        String log = Files.readString(calls);
        assertTrue(log.contains("hook pre-compact --host " + host.word()), log);
        if (host.restartsAfterCompaction()) {
            String after = log.substring(log.lastIndexOf("hook pre-compact"));
            assertTrue(after.replace(" ", "").contains("\"source\":\"compact\""), log);
        }
        assertKept(project, host);
    }

    private static void assertHears(List<MadeUpModels.Request> requests, String prompt, String words) {
        boolean heard = requests.stream()
                .map(request -> JsonWriter.line(request.body()))
                .anyMatch(body -> body.contains(prompt) && body.contains(words));
        assertTrue(heard, () -> "no request holds " + words + ": " + requests);
    }

    private static void assertKept(Path project, HookHost host) throws IOException {
        try (var snapshots = Files.list(project.resolve(".stitch/session/snapshots"))) {
            Path snapshot = snapshots.filter(file -> file.toString().endsWith(".jsonl"))
                    .findFirst()
                    .orElseThrow();
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(snapshot)));
            assertTrue(Files.readString(snapshot).contains("FIRST"));
        }
        assertTrue(Files.readString(project.resolve(".stitch/session/RESUME.md"))
                .contains("Build auth with JWT"));
        assertTrue(Files.readString(project.resolve(".stitch/current_session.json"))
                .contains("\"agent\": \"" + host.word() + "\""));
    }

    private Path projectWithWork() throws IOException {
        Path project = Files.createDirectories(folder.resolve("my project")).toRealPath();
        Path stitch = Files.createDirectories(project.resolve(".stitch"));
        Files.writeString(stitch.resolve("config.json"),
                "{\"project_name\": \"my-api\", \"tech_stack\": [\"Java\"]}");
        String now = LocalDateTime.now().withNano(1000).toString();
        Files.writeString(stitch.resolve("current_session.json"), """
                {"id": "2026-11-21_090000", "started_at": "%s", "ended_at": null, "task": "Build auth with JWT",
                 "plan": null, "progress": [{"message": "Login returns JWT", "timestamp": "%s"}], "decisions": [],
                 "dead_ends": [], "files_touched": []}
                """.formatted(now, now));
        return project;
    }

    /** The program as hooks call it: this build's classes, with a log of what was called and what was said to it. */
    private Path program(Path calls) throws IOException {
        Path program = folder.resolve("shiftlog");
        Files.writeString(program, """
                #!/bin/sh
                payload=$(cat)
                printf '%%s\\n%%s\\n' "$*" "$payload" >>"%s"
                printf '%%s' "$payload" | exec "%s" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%s" dev.shiftlog.Main "$@"
                """.formatted(calls, Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }
}
