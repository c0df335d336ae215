package dev.shiftlog.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.project.ProjectRoot.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RootSearchTest {
    @TempDir
    Path home;

    @Test
    void theNearestSessionUpwardWins() throws IOException {
        Path repo = gitRepository("repo");
        session(repo);
        Path deep = folder("repo/a/b/c");
        assertEquals(new ProjectRoot(repo, Origin.SESSION_FOUND), find(deep));
    }

    @Test
    void aSubPackageWithItsOwnSessionWinsInsideIt() throws IOException {
        session(gitRepository("repo"));
        Path sub = folder("repo/packages/web");
        session(sub);
        assertEquals(sub, find(folder("repo/packages/web/src")).path());
    }

    @Test
    void aSessionAboveTheGitTopLevelIsAnotherProjects() throws IOException {
        session(folder("work"));
        Path repo = gitRepository("work/repo");
        assertEquals(new ProjectRoot(repo, Origin.GIT_TOP_LEVEL), find(folder("work/repo/src")));
    }

    @Test
    void theSessionOfHomeItselfIsNeverTheSessionOfAFolderInIt() throws IOException {
        session(home);
        Path folder = folder("notes");
        assertEquals(new ProjectRoot(folder, Origin.WORKING_FOLDER), find(folder));
    }

    @Test
    void dotfilesKeptInGitDoNotMakeHomeTheProject() throws IOException {
        gitRepository(".");
        Path folder = folder("notes");
        assertEquals(folder, find(folder).path());
    }

    @Test
    void anEmptyGitFolderMakesNoTopLevel() throws IOException {
        Path repo = gitRepository("repo");
        folder("repo/broken/.git");
        assertEquals(repo, find(folder("repo/broken")).path());
    }

    @Test
    void theHostsProjectWinsOverTheWorkingFolder() throws IOException {
        Path hosted = gitRepository("hosted");
        Path elsewhere = gitRepository("elsewhere");
        session(elsewhere);
        Map<String, String> environment = Map.of("CLAUDE_PROJECT_DIR", hosted.toString());
        assertEquals(hosted, new RootSearch(elsewhere, environment).find().path());
    }

    @Test
    void aSubPackageWithItsOwnSessionWinsOverTheHostsProject() throws IOException {
        Path hosted = gitRepository("hosted");
        Path sub = folder("hosted/sub");
        session(sub);
        Map<String, String> environment = Map.of("CLAUDE_PROJECT_DIR", hosted.toString());
        assertEquals(sub, new RootSearch(sub, environment).find().path());
    }

    @Test
    void aVariableThatNamesAFolderThatIsGoneSaysNothing() throws IOException {
        Path repo = gitRepository("repo");
        Map<String, String> environment = Map.of("SHIFTLOG_PROJECT", home.resolve("gone").toString());
        assertEquals(repo, new RootSearch(repo, environment).find().path());
    }

    @Test
    void aNamedFolderWithoutASessionAroundItIsTakenAsItIs() throws IOException {
        gitRepository("repo");
        Path sub = folder("repo/sub");
        ProjectRoot root = new RootSearch(home, Map.of()).from(Path.of("repo/sub"));
        assertEquals(new ProjectRoot(sub, Origin.ASKED_FOR), root);
        assertFalse(root.initialised());
    }

    @Test
    void aLinkedWorktreeIsItsOwnProjectAndKnowsTheMainCheckout() throws IOException {
        Path main = gitRepository("main");
        session(main);
        Path own = folder("main/.git/worktrees/fix");
        Files.writeString(own.resolve("commondir"), "../..\n");
        Files.writeString(own.resolve("HEAD"), "ref: refs/heads/fix\n");
        Path worktree = folder("main/.trees/fix");
        Files.writeString(worktree.resolve(".git"), "gitdir: " + own + "\n");

        ProjectRoot root = find(worktree);
        assertEquals(new ProjectRoot(worktree, Origin.GIT_TOP_LEVEL), root);
        assertEquals(Optional.of(main), root.inMainCheckout());
        assertTrue(find(main).inMainCheckout().isEmpty());
    }

    private ProjectRoot find(Path from) {
        return new RootSearch(from, Map.of("HOME", home.toString())).find();
    }

    private Path folder(String path) throws IOException {
        return Files.createDirectories(home.resolve(path)).normalize();
    }

    private Path gitRepository(String path) throws IOException {
        Files.writeString(folder(path + "/.git").resolve("HEAD"), "ref: refs/heads/main\n");
        return home.resolve(path).normalize();
    }

    private static void session(Path project) throws IOException {
        Files.writeString(Files.createDirectories(project.resolve(".stitch")).resolve("config.json"), "{}");
    }
}
