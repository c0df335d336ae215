package dev.shiftlog.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFacts.Drift;
import dev.shiftlog.project.git.GitFacts.FileChange;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.FileMap;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Progress;
import dev.shiftlog.store.Beginning;
import dev.shiftlog.store.Page;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContextPageTest {
    @TempDir
    Path folder;
    private int seconds;

    @Test
    void everyChangeIsOnThePage() throws Exception {
        Workspace project = project(folder);
        change(project, Change.addEntry(Progress.of("login done")));
        assertTrue(page(folder).contains("\n## Progress\n- login done\n"), page(folder));
        change(project, Change.rescanFiles(List.of("a.txt", "b.txt")));
        change(project, Change.describeFile("a.txt", "the start"));
        assertTrue(page(folder).contains("- `a.txt` -- the start\n"), page(folder));
        assertTrue(page(folder).contains("\n2 files; "), page(folder));
    }

    @Test
    void decisionsOfAllPastSessionsStay() throws Exception {
        Workspace project = project(folder);
        for (String choice : List.of("first", "second", "third")) {
            change(project, Change.addEntry(Decision.of(choice, "")));
            project.save(Actor.PERSON, List.of(), Beginning.UNKNOWN);
        }
        change(project, Change.addEntry(Decision.of("fourth", "")));
        assertTrue(page(folder).contains("**Past sessions:** 3\n"), page(folder));
        assertTrue(page(folder).contains("1. first\n2. second\n3. third\n4. fourth\n"), page(folder));
    }

    @Test
    void anArchiveThatAnotherProgramAddsIsSeen() throws Exception {
        Workspace project = project(folder);
        change(project, Change.addEntry(Progress.of("a")));
        Files.writeString(new StitchFolder(folder).archives().resolve("2020-01-01_000000.json"),
                "{\"id\": \"2020-01-01_000000\", \"decisions\": [{\"choice\": \"theirs\", \"reason\": \"\"}]}");
        change(project, Change.addEntry(Progress.of("b")));
        assertTrue(page(folder).contains("1. theirs\n"), page(folder));
    }

    @Test
    void onlyTheOneSessionThatWasSavedIsReadForThePage() throws Exception {
        Workspace project = project(folder);
        for (String choice : List.of("first", "second")) {
            change(project, Change.addEntry(Decision.of(choice, "")));
            project.save(Actor.PERSON, List.of(), Beginning.UNKNOWN);
        }
        StitchFolder stitch = new StitchFolder(folder);
        // In place: the folder's own time does not tell.
        Files.writeString(stitch.archives().resolve(project.archives().ids().getFirst() + ".json"), "{}");
        change(project, Change.addEntry(Decision.of("third", "")));
        project.save(Actor.PERSON, List.of(), Beginning.UNKNOWN);
        assertTrue(page(folder).contains("1. first\n2. second\n3. third\n"), page(folder));
        Files.delete(stitch.archives().resolve(project.archives().ids().getFirst() + ".json"));
        change(project, Change.addEntry(Progress.of("go on")));
        assertTrue(page(folder).contains("1. second\n2. third\n"), page(folder));
    }

    @Test
    void whatGitSaidStaysUntilItIsAskedAgain() throws Exception {
        Workspace project = project(folder);
        GitFacts facts = new GitFacts(Optional.of("fix"), Optional.empty(),
                List.of(new FileChange("new.txt", FileChange.Kind.CREATED)),
                new Drift(Optional.of("main"), 2, 1, false), Optional.empty());
        new DigestFile(new StitchFolder(folder)).refreshed(facts, "2026-11-21T10:00:00.000000");
        change(project, Change.addEntry(Progress.of("a")));
        assertTrue(page(folder).contains("- `new.txt` (created)\n"), page(folder));
        assertTrue(
                page(folder)
                        .contains("Git: on branch fix, the session began on main; 2 commits since it began; "
                                + "1 commit of then no longer here (as of 2026-11-21 10:00)\n"),
                page(folder));
    }

    @Test
    void linkedWorktreesShareDecisions() throws Exception {
        Path main = Files.createDirectories(folder.resolve("main"));
        Path own = Files.createDirectories(main.resolve(".git/worktrees/fix"));
        Files.writeString(main.resolve(".git/HEAD"), "ref: refs/heads/main\n");
        Path worktree = Files.createDirectories(folder.resolve("fix"));
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/fix\n");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("gitdir"), worktree.resolve(".git") + "\n");
        Files.writeString(worktree.resolve(".git"), "gitdir: " + own + "\n");

        Workspace there = project(main);
        Workspace here = project(worktree);
        change(there, Change.addEntry(Decision.of("in main", "")));
        change(here, Change.addEntry(Decision.of("in worktree", "")));
        assertTrue(page(worktree).contains("1. in main\n2. in worktree\n"), page(worktree));
        change(there, Change.addEntry(Decision.of("again in main", "")));
        assertTrue(page(main).contains("1. in worktree\n2. in main\n3. again in main\n"), page(main));
    }

    @Test
    void aBrokenConfigIsNamedAndThePageIsStillWritten() throws Exception {
        Workspace project = project(folder);
        Files.writeString(new StitchFolder(folder).config(), "{ broken");
        change(project, Change.addEntry(Progress.of("login done")));
        assertTrue(page(folder).contains("- login done\n"), page(folder));
        Page.Outcome outcome = new ContextPage(new StitchFolder(folder)).write(logbook(project),
                Optional.empty());
        assertTrue(outcome.isWritten());
        assertTrue(outcome.troubles().getFirst().contains("'shiftlog doctor'"), outcome::toString);
    }

    @Test
    void aReadOnlyFolderOfOursOnlyCostsTime() throws Exception {
        Workspace project = project(folder);
        StitchFolder stitch = new StitchFolder(folder);
        Files.deleteIfExists(stitch.digest());
        Files.createDirectories(stitch.digest());
        change(project, Change.addEntry(Progress.of("login done")));
        assertTrue(page(folder).contains("- login done\n"), page(folder));
    }

    @Test
    void aConfigKeepsWhatOtherProgramsWrote() throws IOException {
        Path file = Files.createDirectories(folder.resolve(".stitch")).resolve("config.json");
        Files.writeString(file, """
                {
                  "project_name": "shop",
                  "tech_stack": [
                    "Java"
                  ],
                  "created_at": "2026-01-01T00:00:00",
                  "theirs": true
                }""");
        assertEquals(Files.readString(file), ProjectConfig.read(file).document());
        assertFalse(ProjectConfig.read(file.resolveSibling("none.json")).damage().isEmpty());
    }

    private Workspace project(Path root) throws IOException {
        StitchFolder stitch = new StitchFolder(root);
        Files.createDirectories(stitch.archives());
        Files.writeString(stitch.config(), ProjectConfig.of("shop", List.of("Java"), "").document());
        return new Workspace(stitch, this::time, new ContextPage(stitch), Workspace.PATIENCE);
    }

    private String time() {
        return "2026-11-21T10:00:" + (seconds < 50 ? 10 + seconds++ : seconds++) + ".000000";
    }

    private static void change(Workspace project, Change change) throws StoreException {
        assertTrue(project.apply(Actor.PERSON, List.of(change)).isDone());
    }

    private static Logbook logbook(Workspace project) throws StoreException {
        return new Logbook(project.look().orElseThrow(), FileMap.EMPTY);
    }

    private static String page(Path root) throws IOException {
        return Files.readString(new StitchFolder(root).context());
    }
}
