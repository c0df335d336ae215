package dev.shiftlog.project.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileScanTest {
    @TempDir
    Path project;

    @Test
    void filesAreSortedAndWhatTellsNothingIsLeftOut() throws IOException {
        files("src/b.java", "src/a.java", "README.md", "node_modules/x/y.js", "Node_Modules/z.js",
                "logo.PNG", "yarn.lock", ".idea/x.xml", ".github/workflows/ci.yml", ".env",
                "pkg.egg-info/PKG-INFO", ".pyc", ".stitch/config.json");
        assertEquals(List.of(".env", ".github/workflows/ci.yml", ".pyc", "README.md", "src/a.java",
                "src/b.java"), scan());
    }

    @Test
    void whatGitIgnoresIsLeftOutWithNegationAnchorsAndNestedFiles() throws IOException {
        gitRepository();
        Files.writeString(project.resolve(".gitignore"), """
                # a comment
                *.log
                !keep.log
                /top.txt
                logs/
                doc/**/draft.md
                \\#literal
                """);
        files("a.log", "keep.log", "top.txt", "sub/top.txt", "logs/keep.log", "x/logs", "doc/draft.md",
                "doc/a/b/draft.md", "doc/final.md", "#literal", "sub/own.txt", "sub/again.log");
        Files.writeString(project.resolve("sub/.gitignore"), "own.txt\n!again.log\n");
        assertEquals(List.of(".gitignore", "doc/final.md", "keep.log", "sub/.gitignore", "sub/again.log",
                "sub/top.txt", "x/logs"), scan());
    }

    @Test
    void theExcludeFileOfTheCloneCountsAndGitignoreOverridesIt() throws IOException {
        gitRepository();
        Files.createDirectories(project.resolve(".git/info"));
        Files.writeString(project.resolve(".git/info/exclude"), "*.tmp\n/private.md\n");
        Files.writeString(project.resolve(".gitignore"), "!wanted.tmp\n");
        files("a.tmp", "wanted.tmp", "private.md");
        assertEquals(List.of(".gitignore", "wanted.tmp"), scan());
    }

    @Test
    void aPersonsOwnIgnoreFileCountsWhereverGitLooksForIt() throws IOException {
        gitRepository();
        files("a.swp", "b.mine", "c.txt", "home/.config/git/ignore");
        Path home = project.resolve("home");
        Files.writeString(project.resolve(".gitignore"), "/home/\n");
        Files.writeString(home.resolve(".config/git/ignore"), "*.swp\n");
        Map<String, String> environment = Map.of("HOME", home.toString());
        assertEquals(List.of(".gitignore", "b.mine", "c.txt"), FileScan.of(project, environment).paths());
        Files.writeString(home.resolve(".gitconfig"),
                "[user]\n\tname = x\n[Core]\n\texcludesFile = ~/mine\n");
        Files.writeString(home.resolve("mine"), "*.mine\n");
        assertEquals(List.of(".gitignore", "a.swp", "c.txt"), FileScan.of(project, environment).paths());
        Files.writeString(project.resolve(".git/config"), "[core]\n\texcludesfile = \"/no/such/file\"\n");
        assertEquals(List.of(".gitignore", "a.swp", "b.mine", "c.txt"),
                FileScan.of(project, environment).paths());
    }

    @Test
    void whatAPersonsConfigurationIncludesCountsWhereItsConditionHolds() throws IOException {
        gitRepository();
        files("a.swp", "b.mine", "c.txt", "home/.config/git/ignore");
        Path home = project.resolve("home");
        Files.writeString(project.resolve(".gitignore"), "/home/\n");
        Files.writeString(home.resolve(".config/git/ignore"), "*.swp\n");
        Files.writeString(home.resolve("mine"), "*.mine\n");
        Files.writeString(home.resolve("included"), "[core]\n\texcludesFile = ~/mine\n");
        Map<String, String> environment = Map.of("HOME", home.toString());
        Path config = home.resolve(".gitconfig");
        Files.writeString(config, "[include]\n\tpath = included\n");
        assertEquals(List.of(".gitignore", "a.swp", "c.txt"), FileScan.of(project, environment).paths());
        Files.writeString(config,
                "[includeIf \"gitdir:" + project.toRealPath() + "/\"]\n\tpath = included\n");
        assertEquals(List.of(".gitignore", "a.swp", "c.txt"), FileScan.of(project, environment).paths());
        Files.writeString(config, "[includeIf \"gitdir:/elsewhere/\"]\n\tpath = included\n");
        assertEquals(List.of(".gitignore", "b.mine", "c.txt"), FileScan.of(project, environment).paths());
    }

    @Test
    void aSubPackageHeedsTheIgnoreFilesAboveIt() throws IOException {
        gitRepository();
        Files.writeString(project.resolve(".gitignore"), "/web/secret.txt\n*.log\n");
        files("web/secret.txt", "web/a.log", "web/page.html");
        assertEquals(List.of("page.html"), FileScan.of(project.resolve("web"), Map.of()).paths());
    }

    @Test
    void linksThatLoopAreSafe() throws IOException {
        files("a/file.txt");
        Files.createSymbolicLink(project.resolve("a/loop"), project);
        Files.createSymbolicLink(project.resolve("a/link.txt"), Path.of("file.txt"));
        assertEquals(List.of("a/file.txt", "a/link.txt"), scan());
    }

    @Test
    void namesMayHoldNewlines() throws IOException {
        files("two\nlines.txt");
        assertEquals(List.of("two\nlines.txt"), scan());
    }

    @Test
    void namesMayHoldBytesThatAreNoText() throws Exception {
        String script = "printf x > \"$(printf 'caf\\351.txt')\"";
        assertEquals(0, new ProcessBuilder("sh", "-c", script).directory(project.toFile()).start().waitFor());
        assertEquals(1, scan().size());
        assertTrue(scan().getFirst().startsWith("caf"));
    }

    @Test
    void anotherCheckoutOfTheSameRepositoryIsNotListedAgain() throws IOException {
        gitRepository();
        files("code.txt", "trees/fix/code.txt", ".git/worktrees/fix/HEAD");
        Files.writeString(project.resolve(".git/worktrees/fix/commondir"), "../..\n");
        Files.writeString(project.resolve("trees/fix/.git"),
                "gitdir: " + project.resolve(".git/worktrees/fix") + "\n");
        assertEquals(List.of("code.txt"), scan());
    }

    @Test
    void aScanThatWasCompleteSaysSo() throws IOException {
        files("a.txt");
        assertEquals(new FileList(List.of("a.txt"), List.of(), true), FileScan.of(project, Map.of()));
    }

    private List<String> scan() {
        return FileScan.of(project, Map.of()).paths();
    }

    private void gitRepository() throws IOException {
        // As much as git itself wants to see of a repository.
        Files.createDirectories(project.resolve(".git/objects"));
        Files.createDirectories(project.resolve(".git/refs"));
        Files.writeString(project.resolve(".git/HEAD"), "ref: refs/heads/main\n");
    }

    private void files(String... paths) throws IOException {
        for (String path : paths) {
            Files.createDirectories(project.resolve(path).getParent());
            Files.writeString(project.resolve(path), "x");
        }
    }
}
