package dev.shiftlog.context;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.context.ContextDocument.Cut;
import dev.shiftlog.context.ContextDocument.Headline;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.session.Todo;
import dev.shiftlog.session.TouchedFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContextRenderTest {
    private static final Headline PROJECT = new Headline("shop", List.of("Java"));

    @Test
    void whatMattersNowComesFirst() {
        Session session = session().withTask("Build auth")
                .withPlan(Optional.of(Plan.of("In 2 steps", "")))
                .plus(Step.of("Models").withStatus(StepStatus.DONE))
                .plus(Step.of("Reset flow").withStatus(StepStatus.IN_PROGRESS).withNotes("needs mail"))
                .plus(problem("not assignable"))
                .plus(new TestRun("", "npm test", 24, 1, 0,
                        List.of(new TestRun.Failure("auth.test.ts", "login", "", "")), "", JsonObject.EMPTY));
        assertEquals("""
                # Project: shop
                **Stack:** Java

                ## Now
                Task: Build auth
                Next: continue Reset flow (note: needs mail)
                Failing tests: 1 of 25
                - auth.test.ts:login

                Open errors: 1
                - `auth.ts:42` TS2322 not assignable

                ## Current Task
                Build auth

                ## Plan
                In 2 steps

                - [x] Models
                - [~] Reset flow (note: needs mail)

                ## Open Errors
                - `auth.ts:42` TS2322 not assignable

                ## Failing Tests
                - auth.test.ts:login

                ## Next Steps
                -> Continue: Reset flow
                """, render(session, Digest.EMPTY).text());
    }

    @Test
    void whatWasTriedStandsWithItsErrorAndWhereATestFailedWithTheTest() {
        Problem problem = problem("not assignable").tried("cast it", "").tried("way 5", "");
        for (int i = 1; i <= 5; i++) {
            problem = problem.tried("way " + i, "");
        }
        TestRun run = new TestRun("", "npm test", 24, 1, 0,
                List.of(new TestRun.Failure("auth", "login", "no 401", "auth.test.ts:7")), "",
                JsonObject.EMPTY);
        assertEquals("""
                # Project: shop
                **Stack:** Java

                ## Now
                Failing tests: 1 of 25
                - auth:login at `auth.test.ts:7`

                Open errors: 1
                - `auth.ts:42` TS2322 not assignable; tried: way 5 (+5 before)

                ## Open Errors
                - `auth.ts:42` TS2322 not assignable; tried: way 3; tried: way 4; tried: way 5 (+3 before)

                ## Failing Tests
                - auth:login at `auth.test.ts:7` -- no 401
                """, render(session().plus(problem).plus(run), Digest.EMPTY).text());
    }

    @Test
    void decisionsAndDeadEndsOfAllSessionsAreKept() {
        Digest digest = new DigestBuilder()
                .archived(session().plus(Decision.of("JWT", "stateless")).plus(DeadEnd.of("bcrypt", "")))
                .archived(session().plus(Decision.of("Postgres", "")))
                .build();
        String text = render(session().plus(Decision.of("pnpm", "")), digest).text();
        assertTrue(text.contains("## Key Decisions\n1. JWT -- stateless\n2. Postgres\n3. pnpm\n"), text);
        assertTrue(text.contains("- **bcrypt**\n"), text);
    }

    @Test
    void touchedAndDescribedFilesAreNamedAndTheRestIsFolded() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("README.md", "how to start");
        files.put("src/auth.ts", "login");
        for (int i = 0; i < 500; i++) {
            files.put("src/gen/file" + i + ".ts", "");
        }
        Digest digest = new DigestBuilder().files(new FileMap(files, "", JsonObject.EMPTY))
                .checkout(new Digest.Checkout("main", "", "", "", Map.of("new.ts", "created")))
                .build();
        Session session = session().plus(TouchedFile.of("src/auth.ts", TouchedFile.Change.MODIFIED));
        assertEquals("""
                # Project: shop
                **Stack:** Java

                ## Project Files
                Changed in this session:
                - `src/auth.ts` (modified) -- login
                - `new.ts` (created)

                Described:
                - `README.md` -- how to start

                502 files; what git ignores, dependencies, builds, lock files and media are left out. \
                Open only what you need:
                - `README.md`
                - `src/auth.ts`
                - `src/gen/*` (500 files)
                """, render(session, digest).text());
    }

    @ParameterizedTest
    @CsvSource({"claude,a", "codex,a", "all,a", "all,漢", "codex,漢", "all,😀", "gemini,ä"})
    void theDocumentFitsWhateverStandsInIt(String host, String letter) {
        Budget budget = Budget.named(host).orElseThrow();
        ContextDocument document = ContextRender.render(PROJECT, large(letter), largeDigest(), budget);
        assertTrue(document.size().characters() <= budget.characters(), () -> document.size().toString());
        assertTrue(document.size().tokens() <= budget.tokens(), () -> document.size().toString());
        assertTrue(document.size().tokens() >= document.text().getBytes(StandardCharsets.UTF_8).length / 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "漢", "😀"})
    void theFirstTwoKilobytesHoldAllThatMattersNow(String letter) {
        String text = render(large(letter), largeDigest()).text();
        String untilNext = text.substring(0, text.indexOf("\n## Current Task"));
        assertTrue(untilNext.getBytes(StandardCharsets.UTF_8).length <= 2_048, untilNext);
        assertTrue(untilNext.contains("Next: "), untilNext);
    }

    @Test
    void everyCutIsAnnouncedAndExplained() {
        ContextDocument document = render(large("word "), largeDigest());
        assertFalse(document.cuts().isEmpty());
        for (Cut cut : document.cuts()) {
            String announced = "- +" + (cut.total() - cut.kept()) + " more: " + cut.seeAll() + "\n";
            assertTrue(document.text().contains(announced), () -> cut.inWords() + "\n" + document.text());
        }
        assertTrue(document.text().contains("… (+"), document.text());
    }

    @Test
    void noSectionStarvesAnother() {
        String text = render(large("word "), largeDigest()).text();
        for (String heading : List.of("## Plan", "## Progress", "## Key Decisions", "## Dead Ends",
                "## Todo", "## Next Steps", "## Project Files")) {
            int start = text.indexOf(heading);
            assertTrue(start > 0, heading);
            assertTrue(text.startsWith("-", text.indexOf('\n', start) + 1) || text.indexOf("- ", start) > 0
                    || text.indexOf(". ", start) > 0, heading);
        }
    }

    @Test
    void theNewestAreKeptUnderTheirOwnNumbers() {
        Session session = session();
        for (int i = 1; i <= 400; i++) {
            session = session.plus(Decision.of("choice number " + i, ""));
        }
        String text = render(session, Digest.EMPTY).text();
        assertTrue(text.contains("\n400. choice number 400\n"), text);
        assertFalse(text.contains("\n1. choice"), text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\n## Forged", "## Forged", "x\r## Forged", "x\u2028## Forged", "> x",
            "<!-- hidden",
            "```", "---", "- item", "1. item", "[a]: http://b"})
    void noValueForgesAHeadingOrHidesWhatFollows(String value) {
        Session session = session().withTask(value)
                .plus(Progress.of(value))
                .plus(Decision.of(value, value))
                .plus(DeadEnd.of(value, value));
        String text = render(session, Digest.EMPTY).text();
        assertEquals(1, text.split("(?m)^## Progress$", -1).length - 1);
        assertFalse(
                text.matches(
                        "(?s).*(?m)^(- |1\\. )?(## Forged|> x|<!--|```|---|- item|1\\. item|\\[a\\]:).*"),
                text);
    }

    @Test
    void aDigestSurvivesItsFile() {
        Digest digest = largeDigest().with(new Digest.Checkout("main", "abc", "moved", "10:00",
                Map.of("a\nb", "created")));
        Digest read = DigestJson.read(DigestJson.write(digest)).orElseThrow();
        assertEquals(render(session(), digest).text(), render(session(), read).text());
        assertEquals(digest.files(), read.files());
        assertTrue(DigestJson.read(JsonObject.EMPTY).isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"abcd | 1", "abcde | 2", "ab cd | 2", "12345 | 2", "a.b(c) | 6",
            "漢字 | 4", "😀 | 2"})
    void tokensAreCountedOnTheLargeSide(String text, int tokens) {
        assertEquals(tokens, Size.of(text).tokens());
    }

    private static ContextDocument render(Session session, Digest digest) {
        return ContextRender.render(PROJECT, session, digest, Budget.ALL);
    }

    private static Session session() {
        return Session.started("2026-11-21_100000", "2026-11-21T10:00:00");
    }

    private static Problem problem(String message) {
        return Problem.of(new Problem.Sighting("TS2322", "auth.ts", 42, message, List.of()));
    }

    private static Session large(String letter) {
        String words = letter.repeat(700);
        Session session = session().withTask(words).withPlan(Optional.of(Plan.of(words, "")));
        for (int i = 0; i < 60; i++) {
            session = session.plus(Step.of(i + words))
                    .plus(Progress.of(i + words))
                    .plus(Decision.of(i + words, words))
                    .plus(DeadEnd.of(i + words, words))
                    .plus(problem(i + words))
                    .plus(Todo.of("todo " + i))
                    .plus(TouchedFile.of("src/" + i + "/" + words, TouchedFile.Change.CREATED));
        }
        return session;
    }

    private static Digest largeDigest() {
        Map<String, String> files = new LinkedHashMap<>();
        for (int i = 0; i < 5_000; i++) {
            files.put("dir" + i % 70 + "/sub" + i % 7 + "/file" + i + ".java",
                    i % 40 == 0 ? "describes " + i : "");
        }
        List<Session> past = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            past.add(session().plus(Decision.of("past choice " + i, "because"))
                    .plus(DeadEnd.of("past end " + i, ""))
                    .plus(Progress.of("past " + i)));
        }
        DigestBuilder builder = new DigestBuilder().files(new FileMap(files, "", JsonObject.EMPTY));
        past.forEach(builder::archived);
        return builder.build();
    }
}
