package dev.shiftlog.interop;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.util.Map;

/** A project with work that is logged, a home beside it, and the program that hooks call: this build's classes. */
record LoggedWork(Path folder, Path home, Path project) {
    static LoggedWork in(Path folder) throws IOException {
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
        return new LoggedWork(folder, Files.createDirectories(folder.resolve("home")), project);
    }

    ShiftlogRun shiftlog() {
        return ShiftlogRun.in(project).with(Map.of("HOME", home.toString()));
    }

    /** The program as hooks call it, with a log of what was called and what was said to it. */
    Path program() throws IOException {
        return program("no-such-word");
    }

    /** The same, deaf to the start of a resumed conversation. */
    Path silentOnResume() throws IOException {
        return program("\"source\":\"resume\"");
    }

    private Path program(String deafTo) throws IOException {
        Path program = folder.resolve("shiftlog");
        Files.writeString(program, """
                #!/bin/sh
                payload=$(cat)
                printf '%%s\\n%%s\\n' "$*" "$payload" >>"%s"
                case $(printf '%%s' "$payload" | tr -d ' ') in *'%s'*) exit 0 ;; esac
                printf '%%s' "$payload" | exec "%s" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%s" dev.shiftlog.Main "$@"
                """.formatted(folder.resolve("calls.log"), deafTo,
                Path.of(System.getProperty("java.home"), "bin", "java"),
                System.getProperty("java.class.path")));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    /** Makes the snapshot from before the first compaction a conversation again; gives its id. */
    String restore() {
        String oldest = shiftlog().run("flow", "snapshots").out().lines().toList().getLast();
        String name = oldest.substring(oldest.lastIndexOf('/') + 1);
        ShiftlogRun.Answer answer = shiftlog().run("flow", "restore", name, "--print");
        if (answer.code() != 0) {
            throw new AssertionError(answer.err());
        }
        return answer.err().replaceAll("(?s).*restored as ([0-9a-f-]{36}) of.*", "$1");
    }

    String calls() throws IOException {
        return Files.readString(folder.resolve("calls.log"));
    }
}
