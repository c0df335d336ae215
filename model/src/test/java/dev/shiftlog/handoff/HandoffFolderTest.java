package dev.shiftlog.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.handoff.HandoffFolder.Answer;
import dev.shiftlog.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HandoffFolderTest {
    @TempDir
    private Path project;
    private HandoffFolder handoffs;
    private Path folder;

    @BeforeEach
    void openFolder() {
        handoffs = new HandoffFolder(project);
        folder = handoffs.path();
    }

    @Test
    void threeHandoffsAndTheirClosingLeaveTheFilesOfSessionGlue() throws Exception {
        create(GoldenHandoffs.FIRST);
        create(GoldenHandoffs.SECOND);
        create(GoldenHandoffs.THIRD);
        handoffs.close(Optional.of(GoldenHandoffs.FIRST), "BLOCKED");
        handoffs.close(Optional.empty(), "ABANDONED");
        handoffs.close(Optional.empty(), "DONE");
        for (String file : List.of("INDEX.yaml", "DECISIONS.md", "LATEST.md", "RESUME_PROMPT.txt",
                "sessions/" + GoldenHandoffs.FIRST + ".md", "sessions/" + GoldenHandoffs.SECOND + ".md",
                "sessions/" + GoldenHandoffs.THIRD + ".md")) {
            assertEquals(GoldenHandoffs.text("golden/" + file), read(file), file);
        }
    }

    @Test
    void warningsNameUnknownAncestorsHasteAndLeaks() throws Exception {
        assertEquals(List.of(), create(GoldenHandoffs.FIRST).warnings());
        assertEquals(List.of(
                "supersedes references unknown session id '2026-06-29-1000-earlier' (not in INDEX.yaml sessions[])",
                "you wrote a handoff 15 minutes ago \u2014 is this session actually bloated?"),
                create(GoldenHandoffs.SECOND).warnings());
        Handoff third = GoldenHandoffs.handoff(GoldenHandoffs.THIRD)
                .with("project_root", Json.of("/home/ada/project"))
                .with("known_issues", Json.texts(List.of("token ghp_" + "a1B2".repeat(9))));
        Answer.Written written = assertInstanceOf(Answer.Written.class, handoffs.create(third, false));
        assertEquals(List.of("possible leak in handoff: GitHub token; write it again with --redact"),
                written.warnings());
    }

    @Test
    void anInvalidHandoffLeavesNothingBehind() throws Exception {
        Handoff flawed = GoldenHandoffs.handoff(GoldenHandoffs.FIRST).with("status", Json.of(""));
        assertInstanceOf(Answer.Refused.class, handoffs.create(flawed, false));
        assertFalse(Files.exists(folder));
    }

    @Test
    void theLintOfTheFirstActionCanBeLoweredToAWarningButNoOtherRule() throws Exception {
        Handoff flagged = GoldenHandoffs.handoff(GoldenHandoffs.FIRST)
                .with("next_todo_items", Json.texts(List.of("Read LATEST.md")));
        assertInstanceOf(Answer.Refused.class, handoffs.create(flagged, false));
        assertEquals(1,
                assertInstanceOf(Answer.Written.class, handoffs.create(flagged, true)).warnings().size());
        assertInstanceOf(Answer.Refused.class, handoffs.create(flagged.with("agent", Json.of("")), true));
    }

    @Test
    void closingAsDoneLeavesAFolderThatValidates() throws Exception {
        create(GoldenHandoffs.FIRST);
        handoffs.close(Optional.empty(), "DONE");
        assertEquals(List.of(), HandoffCheck.problems(handoffs, true));
        assertEquals("(unknown)", HandoffStatus.of(handoffs).nextAction());
    }

    @Test
    void anUnknownSessionCannotBeClosed() throws Exception {
        assertThrows(HandoffException.class, () -> handoffs.close(Optional.empty(), "DONE"));
        create(GoldenHandoffs.FIRST);
        assertThrows(HandoffException.class, () -> handoffs.close(Optional.of("nope"), "DONE"));
    }

    @Test
    void theSameHandoffAgainChangesNothingAndOtherWordsBecomeARevision() throws Exception {
        create(GoldenHandoffs.FIRST);
        create(GoldenHandoffs.FIRST);
        Handoff reworded = GoldenHandoffs.handoff(GoldenHandoffs.FIRST)
                .with("primary_goal", Json.of("Ship it"));
        Answer.Written written = assertInstanceOf(Answer.Written.class, handoffs.create(reworded, false));
        assertEquals("sessions/" + GoldenHandoffs.FIRST + "-r2.md", written.file());
        assertEquals(GoldenHandoffs.archive(GoldenHandoffs.FIRST),
                read("sessions/" + GoldenHandoffs.FIRST + ".md"));
        assertEquals(1, handoffs.index().sessions().size());
        assertEquals(List.of(), HandoffCheck.problems(handoffs, true));
    }

    @Test
    void anotherIdWithTheSameFileNameIsRefused() throws Exception {
        Handoff first = GoldenHandoffs.handoff(GoldenHandoffs.FIRST);
        handoffs.create(first.with("session_id", Json.of("a b")), false);
        assertThrows(HandoffException.class,
                () -> handoffs.create(first.with("session_id", Json.of("a/b")), false));
    }

    @Test
    void twentyAtOnceAllStandInTheIndex() throws Exception {
        try (var threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Answer>> calls = new ArrayList<>();
            for (int number = 0; number < 200; number++) {
                Handoff handoff = GoldenHandoffs.handoff(GoldenHandoffs.SECOND)
                        .with("session_id", Json.of("session-" + number));
                calls.add(() -> new HandoffFolder(project).create(handoff, false));
            }
            for (var answer : threads.invokeAll(calls)) {
                assertInstanceOf(Answer.Written.class, answer.get());
            }
        }
        assertEquals(200, handoffs.index().sessions().size());
        assertEquals(400, HandoffStatus.of(handoffs).decisions());
        assertEquals(List.of(), HandoffCheck.problems(handoffs, true));
    }

    @Test
    void aLinkAtAnyOutputIsRefusedBeforeAnythingIsWritten() throws Exception {
        Path elsewhere = Files.createDirectory(project.resolve("elsewhere"));
        Files.createDirectories(folder);
        for (String name : List.of("LATEST.md", "INDEX.yaml", "RESUME_PROMPT.txt", "sessions")) {
            Path link = Files.createSymbolicLink(folder.resolve(name), elsewhere.resolve("target"));
            assertThrows(IOException.class, () -> create(GoldenHandoffs.FIRST), name);
            Files.delete(link);
        }
        try (var written = Files.list(elsewhere)) {
            assertEquals(0, written.count());
        }
        assertFalse(Files.exists(folder.resolve("LATEST.md")));
    }

    @Test
    void aBatchThatWasBrokenOffAfterItsListIsFinishedByTheNextLook() throws Exception {
        create(GoldenHandoffs.FIRST);
        Path staging = Files.createDirectory(folder.resolve(".staged"));
        Files.writeString(staging.resolve("1"), "the prompt, with Add polling lifecycle with cleanup");
        Files.writeString(staging.resolve("list.json"), "[\"LATEST.md\", \"RESUME_PROMPT.txt\"]");
        assertEquals(List.of(), HandoffCheck.problems(handoffs, false));
        assertTrue(read("RESUME_PROMPT.txt").startsWith("the prompt"));
        assertFalse(Files.exists(staging));
    }

    @Test
    void aBatchThatWasBrokenOffBeforeItsListNeverWas() throws Exception {
        create(GoldenHandoffs.FIRST);
        Path staging = Files.createDirectory(folder.resolve(".staged"));
        Files.writeString(staging.resolve("0"), "half");
        create(GoldenHandoffs.SECOND);
        assertEquals(List.of(), HandoffCheck.problems(handoffs, true));
        assertFalse(Files.exists(staging));
    }

    @Test
    void everyDisagreementBetweenTheFilesIsNamed() throws Exception {
        create(GoldenHandoffs.FIRST);
        String index = read("INDEX.yaml");
        write("INDEX.yaml", index.replace("latest_session: 2026", "latest_session: x2026"));
        assertProblem("INDEX.yaml.latest_session ('x" + GoldenHandoffs.FIRST
                + "') does not match LATEST.md session_id ('" + GoldenHandoffs.FIRST + "')");
        write("INDEX.yaml", index.replace("latest_file: sessions/", "latest_file: ../"));
        assertProblem(
                "INDEX.yaml.latest_file ('../" + GoldenHandoffs.FIRST + ".md') is outside .agent-history/");
        write("INDEX.yaml", index.replace("    file: sessions/", "    file: sessions/ghost"));
        assertProblem("INDEX.yaml.sessions[0].file ('sessions/ghost" + GoldenHandoffs.FIRST
                + ".md') does not exist on disk");
        write("INDEX.yaml", index + "  - scalar\n");
        assertProblem("INDEX.yaml.sessions[1] is not a mapping");
        write("INDEX.yaml", index.substring(0, index.indexOf("sessions:\n")) + "sessions: x\n");
        assertProblem("INDEX.yaml.sessions is not a list");
        write("INDEX.yaml", "garbage");
        assertTrue(HandoffCheck.problems(handoffs, false)
                .getFirst()
                .startsWith("INDEX.yaml: expected lines of 'key: value', got: 'garbage'"));
        write("INDEX.yaml", index);
        write("RESUME_PROMPT.txt", "old");
        assertProblem("RESUME_PROMPT.txt is stale: it does not contain LATEST.md next_todo_items[0] "
                + "('Add polling lifecycle with cleanup')");
        write("LATEST.md", "garbage");
        assertTrue(HandoffCheck.problems(handoffs, false)
                .contains("LATEST.md: handoff must begin with a '---' frontmatter delimiter"));
    }

    @Test
    void archivesAreCheckedWhenAskedOrphansIncluded() throws Exception {
        create(GoldenHandoffs.FIRST);
        write("sessions/" + GoldenHandoffs.THIRD + ".md", GoldenHandoffs.archive(GoldenHandoffs.THIRD));
        assertEquals(List.of(), HandoffCheck.problems(handoffs, false));
        assertEquals(List.of("sessions/" + GoldenHandoffs.THIRD + ".md is not in INDEX.yaml; hand it to: "
                + "shiftlog handoff create -i .agent-history/sessions/" + GoldenHandoffs.THIRD + ".md"),
                HandoffCheck.problems(handoffs, true));
        Files.delete(folder.resolve("sessions/" + GoldenHandoffs.THIRD + ".md"));
        write("LATEST.md", read("LATEST.md") + "more\n");
        assertEquals(List.of("LATEST.md differs from its archive sessions/" + GoldenHandoffs.FIRST + ".md"),
                HandoffCheck.problems(handoffs, true));
    }

    @Test
    void bytesThatAreNoTextAreAProblemAndNoCrash() throws Exception {
        create(GoldenHandoffs.FIRST);
        Files.write(folder.resolve("LATEST.md"), new byte[]{(byte) 0xff, 'x'});
        assertTrue(HandoffCheck.problems(handoffs, true)
                .contains("LATEST.md is not UTF-8 text; convert it, then try again"));
        assertEquals("in_progress", HandoffStatus.of(handoffs).status());
    }

    @Test
    void theStatusShowsTheLineageAsFarAsItIsKnown() throws Exception {
        create(GoldenHandoffs.FIRST);
        create(GoldenHandoffs.SECOND);
        create(GoldenHandoffs.THIRD);
        assertEquals("""
                .agent-history: present
                latest session: 2026-07-01-0900-third
                latest file: sessions/2026-07-01-0900-third.md
                current branch: main
                head commit: abc1234
                first next action: Add polling lifecycle with cleanup
                status: in_progress
                sessions: 3
                decisions: 4
                lineage: 2026-07-01-0900-third <- supersedes 2026-06-30-1545-second
                validation: OK""", String.join("\n", HandoffStatus.of(handoffs).lines()));
    }

    private void assertProblem(String problem) throws IOException {
        assertEquals(List.of(problem), HandoffCheck.problems(handoffs, false));
    }

    private Answer.Written create(String id) throws Exception {
        return assertInstanceOf(Answer.Written.class, handoffs.create(GoldenHandoffs.handoff(id), false));
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
