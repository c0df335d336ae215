package dev.shiftlog.interop;

import dev.shiftlog.ShiftlogRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** A machine with a project in which work is logged, and the program that hooks call: this build's classes. */
record LoggedWork(MadeUpMachine machine) {
    static LoggedWork on(MadeUpMachine machine) throws IOException {
        Path stitch = Files.createDirectory(machine.project().resolve(".stitch"));
        Files.writeString(stitch.resolve("config.json"),
                "{\"project_name\": \"my-api\", \"tech_stack\": [\"Java\"]}");
        String now = LocalDateTime.now().withNano(1000).toString();
        Files.writeString(stitch.resolve("current_session.json"), """
                {"id": "2026-11-21_090000", "started_at": "%s", "ended_at": null, "task": "Build auth with JWT",
                 "plan": null, "progress": [{"message": "Login returns JWT", "timestamp": "%s"}], "decisions": [],
                 "dead_ends": [], "files_touched": []}
                """.formatted(now, now));
        return new LoggedWork(machine);
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
        return ThisBuild.script(machine.folder().resolve("shiftlog"), """
                payload=$(cat)
                printf '%%s\\n%%s\\n' "$*" "$payload" >>"%s"
                case $(printf '%%s' "$payload" | tr -d ' ') in *'%s'*) exit 0 ;; esac
                printf '%%s' "$payload" | exec %s
                """.formatted(log(), deafTo, ThisBuild.COMMAND));
    }

    /** Makes the snapshot from before the first compaction a conversation again; gives its id. */
    String restore() {
        String oldest = machine.shiftlog().run("flow", "snapshots").out().lines().toList().getLast();
        String name = oldest.substring(oldest.lastIndexOf('/') + 1);
        ShiftlogRun.Answer answer = machine.shiftlog().run("flow", "restore", name, "--print");
        if (answer.code() != 0) {
            throw new AssertionError(answer.err());
        }
        return answer.err().replaceAll("(?s).*restored as ([0-9a-f-]{36}) of.*", "$1");
    }

    String calls() throws IOException {
        return Files.readString(log());
    }

    private Path log() {
        return machine.folder().resolve("calls.log");
    }
}
