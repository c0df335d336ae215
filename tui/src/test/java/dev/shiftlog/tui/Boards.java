package dev.shiftlog.tui;

import dev.shiftlog.board.Board;
import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.board.Past;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Prompt;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.session.Todo;
import dev.shiftlog.session.TouchedFile;
import dev.shiftlog.sighting.Solutions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Made-up projects in the states that every screen must look good in. */
final class Boards {
    private static final String NOW = "2026-11-21T14:14:00";

    private Boards() {}

    static Board empty() {
        return board("new-thing", "", Session.started("2026-11-21_140000", "2026-11-21T14:00:00"));
    }

    private static Board board(String name, String stack, Session session) {
        return new Board(new Board.Project(name, stack, "/home/dev/" + name, "main", 0), session,
                FileMap.EMPTY, List.of(),
                List.of(), Map.of(), new Board.ContextSize(0, 10_000), NOW);
    }

    static Board full() {
        Session session = planned()
                .plus(progress("Schema with users, sessions and reset tokens", "12:05"))
                .plus(progress("Login returns a signed token", "13:40"))
                .plus(progress("Password reset endpoint scaffolded", "14:02"))
                .plus(new Decision("", "JWT over server sessions", "stateless, the gateway can check it",
                        at("12:30"), JsonObject.EMPTY))
                .plus(new Decision("", "argon2id for passwords", "memory-hard, in the standard image",
                        at("12:50"), JsonObject.EMPTY))
                .plus(new DeadEnd("", "bcrypt native module", "does not build on Windows", at("12:45"),
                        JsonObject.EMPTY))
                .plus(new TestRun("", "npm test", 24, 2, 0, List.of(
                        new TestRun.Failure("auth.test.ts", "login validates email", "expected 400, got 500",
                                ""),
                        new TestRun.Failure("auth.test.ts", "login rate limits", "timeout", "")), at("14:06"),
                        JsonObject.EMPTY))
                .plus(Todo.of("Ask design about the reset mail"))
                .plus(new Todo("", "Remove the debug route", true, "", JsonObject.EMPTY))
                .plus(Prompt.of("Go on with the password reset flow; the mail template is next"))
                .plus(new TouchedFile("", "src/auth/login.ts", TouchedFile.Change.MODIFIED, "",
                        JsonObject.EMPTY))
                .plus(new TouchedFile("", "src/auth/reset.ts", TouchedFile.Change.CREATED, "",
                        JsonObject.EMPTY));
        Board bare = board("my-api", "Node.js, TypeScript, Docker", session);
        FileMap files = FileMap.EMPTY.describing("src/auth/login.ts", "login and token issue")
                .describing("docker-compose.yml", "database for the tests");
        return new Board(
                new Board.Project("my-api", "Node.js, TypeScript, Docker", "/home/dev/my-api", "main", 5),
                session,
                files, past(),
                List.of(Decision.of("PostgreSQL over SQLite", "concurrent writers").withId("d900")), Map.of(),
                new Board.ContextSize(6_140, 10_000), bare.now());
    }

    private static Session planned() {
        return Session.started("2026-11-21_120000", "2026-11-21T12:00:00")
                .withTask("Build auth with JWT")
                .withPlan(Optional.of(Plan.of("Auth system with tests first", at("12:00"))))
                .plus(step("DB schema and models", StepStatus.DONE))
                .plus(step("Login & signup endpoints", StepStatus.DONE))
                .plus(step("Password reset flow", StepStatus.IN_PROGRESS))
                .plus(step("Email verification", StepStatus.PENDING));
    }

    private static List<Past> past() {
        return List.of(
                new Past("2026-11-20_090000", "Project setup and CI", "2026-11-20T09:00:00",
                        "2026-11-20T17:00:00", 9, 2,
                        List.of(new Past.Talk("claude", "c1", "set up the repo", 142, "2026-11-20T16:40:00",
                                false),
                                new Past.Talk("gemini", "g1", "why does CI hang", 38, "2026-11-20T15:00:00",
                                        true))),
                new Past("2026-11-12_100000", "", "2026-11-12T10:00:00", "2026-11-12T11:00:00", 1, 0,
                        List.of()));
    }

    /** Much is broken, and one error was solved before. */
    static Board broken() {
        Session session = planned()
                .plus(problem("TS2322", "src/auth.ts", 42, "Type 'string | null' is not assignable", 2))
                .plus(problem("ECONNREFUSED", "", 0, "connect ECONNREFUSED 127.0.0.1:5432", 14))
                .plus(problem("", "jest.config.js", 3, "Cannot find module 'ts-jest'", 1)
                        .resolved("npm i -D ts-jest", at("13:00")))
                .plus(new TestRun("", "npm test", 0, 26, 3,
                        List.of(new TestRun.Failure("", "suite does not start", "", "")),
                        at("14:10"), JsonObject.EMPTY));
        Board board = board("my-api", "Node.js", session);
        String first = session.problems().getFirst().id();
        return new Board(new Board.Project("my-api", "Node.js", "/home/dev/my-api", "fix/types", 12), session,
                FileMap.EMPTY,
                List.of(), List.of(),
                Map.of(first,
                        new Solutions.Solution("2026-11-20_090000", "added a null check",
                                session.problems().getFirst())),
                new Board.ContextSize(11_300, 10_000), board.now());
    }

    /** Chinese, Korean, emoji with joiners, combining marks, and texts from a file that wants to draw. */
    static Board wide() {
        Session session = Session.started("2026-11-21_120000", "2026-11-21T12:00:00")
                .withTask("認証を作る 🔐")
                .withPlan(Optional.of(Plan.of("計画: 認証", at("12:00"))))
                .plus(step("データベースのスキーマとモデルを設計して文書化する、その後で移行を書く", StepStatus.DONE))
                .plus(step("로그인 엔드포인트", StepStatus.IN_PROGRESS))
                .plus(step("Cafe\u0301 👨‍👩‍👧‍👦 family 🇩🇪 flag", StepStatus.PENDING))
                .plus(progress("evil \u001b[2J\u0007 text \u202eesrever", "13:00"))
                .plus(progress("two\nlines", "13:01"));
        return board("プロジェクト", "Node.js", session);
    }

    private static Step step(String title, StepStatus status) {
        return Step.of(title).withStatus(status);
    }

    private static Progress progress(String message, String time) {
        return new Progress("", message, at(time), JsonObject.EMPTY);
    }

    private static Problem problem(String type, String file, int line, String message, int count) {
        return new Problem("", new Problem.Sighting(type, file, line, message, List.of()), count, at("13:30"),
                at("14:00"),
                List.of(), Optional.empty(), JsonObject.EMPTY);
    }

    private static String at(String time) {
        return "2026-11-21T" + time + ":00";
    }

    /** The context of a large session: hosts differ in what they have room for. */
    static List<HostContext> contexts() {
        StringBuilder text = new StringBuilder("""
                # Project: my-api
                **Stack:** Node.js, TypeScript, Docker

                ## Now
                Task: Build auth with JWT
                Next: continue Password reset flow

                ## Plan
                Auth system with tests first

                - [x] DB schema and models
                - [~] Password reset flow
                - [ ] Email verification

                ## Key Decisions
                1. JWT over server sessions -- stateless

                ## Progress
                """);
        for (int entry = 1; entry < 60; entry++) {
            text.append("- Entry ").append(entry).append(" of the work that was done on the login\n");
        }
        String whole = text.toString();
        List<String> cuts = List.of("Progress: 59 of 84 kept, the rest: shiftlog history");
        return List.of(new HostContext("all", whole, whole.length(), 800, 9_600, 2_400, cuts),
                new HostContext("claude", whole, whole.length(), 800, 9_600, 0, List.of()),
                new HostContext("codex", whole, whole.length(), 2_431, 0, 2_400, cuts),
                new HostContext("gemini", whole, whole.length(), 800, 20_000, 6_000, List.of()));
    }
}
