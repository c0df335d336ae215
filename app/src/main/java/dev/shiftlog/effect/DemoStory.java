package dev.shiftlog.effect;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Prompt;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.session.Todo;
import dev.shiftlog.session.TouchedFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What happened in the made-up project, as changes. */
final class DemoStory {
    /** Something that one actor did so many minutes after what came before. */
    record Event(int minutes, Actor actor, Function<Session, List<Change>> does) {
        List<Change> changes(Optional<Session> session) {
            return does.apply(session.orElseGet(() -> Session.started("", "")));
        }
    }

    static final Actor CLAUDE = new Actor("claude", "7c1f0a52");
    private static final Actor GEMINI = new Actor("gemini", "b2e4d9aa");
    private static final Problem.Sighting TYPES = new Problem.Sighting("TS2322", "src/auth.ts", 42,
            "Type 'string | null' is not assignable to type 'string'", List.of("ts2322-auth"));

    static final List<List<Event>> PAST = List.of(
            List.of(by(CLAUDE, 1, Change.setTask("Set up the project and CI"), linked(CLAUDE)),
                    by(CLAUDE, 9, Change.addEntry(Progress.of("Fastify with TypeScript, strict"))),
                    by(CLAUDE, 14,
                            Change.addEntry(Decision.of("PostgreSQL over SQLite", "concurrent writers"))),
                    by(CLAUDE, 22, Change.addEntry(Progress.of("CI runs lint, types and tests")))),
            List.of(by(GEMINI, 1, Change.setTask("Find out why CI hangs"), linked(GEMINI)),
                    by(GEMINI, 11, Change.reportProblem(TYPES)),
                    new Event(8, GEMINI, session -> List.of(
                            Change.resolveProblem(session.problems().getFirst().id(),
                                    "added a null check before use"))),
                    by(GEMINI, 30,
                            Change.addEntry(DeadEnd.of("Larger CI machine",
                                    "hangs just the same: a port was taken"))),
                    by(GEMINI, 4, Change.addEntry(Progress.of("Tests use a port of their own")))));

    static final List<Event> PRESENT = List.of(
            by(Actor.PERSON, 0, Change.setTask("Build auth with JWT"),
                    Change.replacePlan("Auth with tests first",
                            List.of("DB schema and models", "Login & signup endpoints",
                                    "Password reset flow", "Email verification", "Rate limits"))),
            by(CLAUDE, 6, linked(CLAUDE), step("DB schema and models", StepStatus.DONE),
                    Change.addEntry(Progress.of("Schema with users, sessions and reset tokens")),
                    touched("migrations/001_auth.sql", TouchedFile.Change.CREATED)),
            by(CLAUDE, 12,
                    Change.addEntry(
                            Decision.of("JWT over server sessions", "stateless, the gateway can check it"))),
            by(CLAUDE, 15, Change.addEntry(DeadEnd.of("bcrypt native module", "does not build on Windows"))),
            by(CLAUDE, 2,
                    Change.addEntry(
                            Decision.of("argon2id for passwords", "memory-hard, in the standard image"))),
            by(CLAUDE, 25, step("Login & signup endpoints", StepStatus.DONE),
                    Change.addEntry(Progress.of("Login returns a signed token")),
                    touched("src/auth/login.ts", TouchedFile.Change.MODIFIED),
                    Change.describeFile("src/auth/login.ts", "login, and where tokens are made")),
            by(CLAUDE, 10, step("Password reset flow", StepStatus.IN_PROGRESS),
                    Change.addEntry(Progress.of("Password reset endpoint scaffolded")),
                    touched("src/auth/reset.ts", TouchedFile.Change.CREATED)),
            by(CLAUDE, 8, Change.reportProblem(TYPES)),
            by(CLAUDE, 3, Change.reportProblem(TYPES)),
            by(CLAUDE, 5, Change.addEntry(new TestRun("", "npm test", 24, 2, 0, List.of(
                    new TestRun.Failure("auth.test.ts", "login validates email", "expected 400, got 500", ""),
                    new TestRun.Failure("auth.test.ts", "login rate limits", "timed out after 5 s", "")), "",
                    JsonObject.EMPTY))),
            by(Actor.PERSON, 20, Change.addEntry(Todo.of("Ask design about the reset mail")),
                    Change.addEntry(Todo.of("Remove the debug route")),
                    Change.addEntry(Prompt.of("Go on with the reset flow; the mail template is next"))));

    static final List<String> NEWS = List.of("Reset tokens expire after an hour",
            "Reset mail has a plain text part",
            "Login validates the address before the password", "Rate limit counts by account, not by address",
            "Tests cover the expired token", "Email verification sends a link");

    private DemoStory() {}

    private static Event by(Actor actor, int minutes, Change... changes) {
        List<Change> all = List.of(changes);
        return new Event(minutes, actor, _ -> all);
    }

    private static Change step(String title, StepStatus status) {
        return Change.changeStep(title, status, Optional.empty());
    }

    private static Change linked(Actor agent) {
        return Change.linkConversation(ConversationLink.of(agent.tool(), agent.conversation(), ""));
    }

    private static Change touched(String path, TouchedFile.Change change) {
        return Change.touchFile(TouchedFile.of(path, change));
    }
}
