package dev.shiftlog.project.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.project.git.GitFacts.Drift;
import dev.shiftlog.project.git.GitFacts.FileChange;
import dev.shiftlog.project.git.GitFacts.FileChange.Kind;
import dev.shiftlog.project.git.GitFacts.StartPoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitFactsTest {
    @TempDir
    Path repo;

    @BeforeEach
    void start() throws Exception {
        git("init", "-q", "-b", "main");
        write("kept.txt", "1");
        write("changed.txt", "1");
        write("gone.txt", "1");
        commit("first");
    }

    @Test
    void filesOfTheSessionAreThoseThatDifferFromItsFirstCommit() throws Exception {
        StartPoint start = now();
        write("changed.txt", "2");
        commit("second");
        Files.delete(repo.resolve("gone.txt"));
        write("new\nline.txt", "1");
        write(".stitch/config.json", "{}");
        assertEquals(List.of(new FileChange("changed.txt", Kind.MODIFIED),
                new FileChange("gone.txt", Kind.DELETED), new FileChange("new\nline.txt", Kind.CREATED)),
                GitFacts.of(repo, start).changed());
    }

    @Test
    void theLineForShAsksTheSame() throws Exception {
        StartPoint start = now();
        write("new\nline.txt", "1");
        write("changed.txt", "2");
        Process shell = new ProcessBuilder("sh", "-c", GitFacts.lineForSh() + "; printf %s $?")
                .directory(repo.toFile())
                .start();
        assertEquals(GitFacts.of(repo, start), GitFacts.asking(repo, shell.getInputStream()).since(start));
    }

    @Test
    void whatGitSaidBeforeWeAskedCountsIfItIsWhole() throws Exception {
        StartPoint start = now();
        write("there.txt", "1");
        assertEquals(List.of(), asked("0", start));
        assertEquals(List.of(new FileChange("said.txt", Kind.CREATED)), asked("? said.txt\0" + "0", start));
        List<FileChange> askedAgain = List.of(new FileChange("there.txt", Kind.CREATED));
        assertEquals(askedAgain, asked("", start));
        assertEquals(askedAgain, asked("127", start));
        assertEquals(askedAgain, asked("? said.txt\0", start));
        assertEquals(askedAgain, asked("? sa", start));
        assertEquals(askedAgain, asked("? said.txt\0" + "10", start));
    }

    private List<FileChange> asked(String said, StartPoint start) {
        var pipe = new ByteArrayInputStream(said.getBytes(StandardCharsets.UTF_8));
        return GitFacts.asking(repo, pipe).since(start).changed();
    }

    @Test
    void aRenameIsAFileGoneAndAFileMade() throws Exception {
        git("mv", "kept.txt", "moved here.txt");
        assertEquals(List.of(new FileChange("kept.txt", Kind.DELETED),
                new FileChange("moved here.txt", Kind.CREATED)),
                GitFacts.of(repo, StartPoint.UNKNOWN).changed());
    }

    @Test
    void aSubPackageSeesItsOwnFilesOnly() throws Exception {
        StartPoint start = now();
        write("changed.txt", "2");
        write("web/page.html", "1");
        commit("second");
        write("web/style.css", "1");
        assertEquals(List.of(new FileChange("page.html", Kind.CREATED),
                new FileChange("style.css", Kind.CREATED)),
                GitFacts.of(repo.resolve("web"), start).changed());
    }

    @Test
    void driftCountsCommitsAheadAndGoneAndNamesTheBranchLeft() throws Exception {
        write("changed.txt", "2");
        commit("second");
        StartPoint start = now();
        git("switch", "-q", "-c", "other", "HEAD~1");
        write("changed.txt", "3");
        commit("third");
        write("changed.txt", "4");
        commit("fourth");
        assertEquals(new Drift(Optional.of("main"), 2, 1, false), GitFacts.of(repo, start).drift());
    }

    @Test
    void aFirstCommitThatIsGoneIsSaid() {
        StartPoint start = new StartPoint(Optional.of("main"), Optional.of("0123456789".repeat(4)));
        assertTrue(GitFacts.of(repo, start).drift().startLost());
    }

    @Test
    void branchAndHeadAreReadFromLooseAndFromPackedRefs() throws Exception {
        Optional<String> loose = GitFolder.around(repo).orElseThrow().head();
        git("pack-refs", "--all");
        GitFolder packed = GitFolder.around(repo).orElseThrow();
        assertTrue(loose.isPresent());
        assertEquals(loose, packed.head());
        assertEquals(Optional.of("main"), packed.branch());
    }

    @Test
    void aDetachedHeadHasACommitAndNoBranch() throws Exception {
        git("switch", "-q", "--detach");
        assertEquals(Optional.empty(), GitFolder.around(repo).orElseThrow().branch());
        assertTrue(GitFolder.around(repo).orElseThrow().head().isPresent());
    }

    @Test
    void aLinkedWorktreeHasItsOwnHeadAndTheSharedExclude(@TempDir Path elsewhere) throws Exception {
        Path worktree = elsewhere.resolve("fix");
        git("worktree", "add", "-q", "-b", "fix", worktree.toString());
        GitFolder linked = GitFolder.around(worktree).orElseThrow();
        assertEquals(Optional.of("fix"), linked.branch());
        assertTrue(linked.head().isPresent());
        assertEquals(repo.resolve(".git/info/exclude").toRealPath(), linked.exclude().toRealPath());
        assertEquals(Optional.of(repo.toRealPath()), linked.mainCheckout());
    }

    @Test
    void aFolderWithoutGitHasNoFacts(@TempDir Path plain) {
        assertEquals(GitFacts.NONE, GitFacts.of(plain, StartPoint.UNKNOWN));
    }

    @Test
    void trackedFilesAreToldFromOthers() throws IOException {
        write("AGENTS.md", "mine");
        assertEquals(Set.of("kept.txt"), TrackedFiles.among(repo, List.of("kept.txt", "AGENTS.md", "none")));
    }

    private StartPoint now() {
        return StartPoint.now(GitFolder.around(repo).orElseThrow());
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(repo.resolve(path).getParent());
        Files.writeString(repo.resolve(path), text);
    }

    private void commit(String message) throws Exception {
        git("add", "-A");
        git("-c", "user.name=A", "-c", "user.email=a@b.c", "commit", "-q", "-m", message);
    }

    private void git(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertEquals(0, new ProcessBuilder(command).directory(repo.toFile()).inheritIO().start().waitFor());
    }
}
