package dev.shiftlog.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class ShellSearchTest {
    @TempDir
    private Path folder;

    @Test
    void aShellWithTheFolderOnItsPathFindsTheLink() throws IOException {
        Path link = Files.writeString(folder.resolve("shiftlog"), "#!/bin/sh\n");
        assertTrue(link.toFile().setExecutable(true));
        ShellSearch search = new ShellSearch(Map.of("PATH", folder.toString(), "SHELL", "/bin/sh"), link);
        assertEquals(new ShellSearch.Result(true, link.toString()), search.run());
    }

    @Test
    void otherwiseTheWordsSayWhichLineGoesIntoWhichFile() throws IOException {
        Path link = folder.resolve("shiftlog");
        ShellSearch search = new ShellSearch(Map.of("PATH", "/nowhere", "SHELL", "/usr/bin/zsh"), link);
        assertEquals(
                "a non-interactive zsh does not find 'shiftlog', so agents cannot call it; add the line  "
                        + "export PATH=\"" + folder
                        + ":$PATH\"  to ~/.zshenv, then start the terminal (and the agents) anew",
                search.run().words());
    }
}
