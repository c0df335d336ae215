package dev.shiftlog.project.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcludeFileTest {
    @TempDir
    private Path project;

    @Test
    void aFolderIsAddedOnceBelowWhatStandsThere() throws IOException {
        Path exclude = project.resolve(".git/info/exclude");
        Files.createDirectories(exclude.getParent());
        Files.writeString(exclude, "*.swp");
        Files.writeString(project.resolve(".git/HEAD"), "ref: refs/heads/main");
        ExcludeFile file = new ExcludeFile(GitFolder.around(project).orElseThrow());
        assertTrue(file.add(".agent-history"));
        assertFalse(file.add(".agent-history"));
        assertEquals("*.swp\n.agent-history/\n", Files.readString(exclude));
    }

    @ParameterizedTest
    @CsvSource({".agent-history,true", "/.agent-history,true", "//.agent-history//,true", "'',false",
            ".agent-*,false", ".agent-history/**,false", "**/.agent-history,false"})
    void onlyALineForExactlyThisFolderCovers(String line, boolean covers) {
        assertEquals(covers, ExcludeFile.covers(line, ".agent-history"));
    }
}
