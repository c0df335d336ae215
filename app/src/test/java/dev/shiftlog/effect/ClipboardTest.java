package dev.shiftlog.effect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which way a text goes, with stand-ins for the platforms' programs that note what they got. */
class ClipboardTest {
    private static final String TEXT = "# Context\nna\u00efve \u65e5\u672c\u8a9e \ud83d\udd10\n";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    private Path bin() throws IOException {
        return Files.createDirectories(folder.resolve("bin"));
    }

    private void standIn(String program, String script) throws IOException {
        Path file = bin().resolve(program);
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Clipboard clipboard(String... variables) throws IOException {
        Map<String, String> environment = new HashMap<>(Map.of("PATH", bin().toString()));
        for (String variable : variables) {
            environment.put(variable, "1");
        }
        return new Clipboard(environment, terminal::writeBytes, () -> folder.resolve("kept/copied.md"));
    }

    private String sent() {
        return terminal.toString(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @CsvSource({"pbcopy, , UTF-8", "wl-copy, WAYLAND_DISPLAY, UTF-8", "xclip, DISPLAY, UTF-8",
            "xsel, DISPLAY, UTF-8", "clip.exe, WSL_DISTRO_NAME, UTF-16LE"})
    void thePlatformsOwnProgramGetsTheTextLocally(String program, String variable, String charset)
            throws IOException {
        standIn(program, "/bin/cat >" + folder.resolve("got"));
        String said = clipboard(variable == null ? "HOME" : variable).copy("context.md", TEXT);
        assertEquals("context.md copied (" + program + ")", said);
        assertEquals(TEXT, Files.readString(folder.resolve("got"), Charset.forName(charset)));
        assertEquals("", sent());
        assertFalse(Files.exists(folder.resolve("kept")));
    }

    @Test
    void xclipAndXselAreToldToTakeTheClipboardNotTheSelection() throws IOException {
        standIn("xclip", "echo \"$@\" >" + folder.resolve("words") + "; /bin/cat >/dev/null");
        clipboard("DISPLAY").copy("it", TEXT);
        assertEquals("-selection clipboard\n", Files.readString(folder.resolve("words")));
    }

    @Test
    void aProgramThatFailsOrNeedsAScreenThatIsNotThereGivesWayToTheNext() throws IOException {
        standIn("wl-copy", "exit 1");
        standIn("xsel", "/bin/cat >" + folder.resolve("got"));
        assertEquals("it copied (xsel)", clipboard("DISPLAY").copy("it", TEXT));
        assertTrue(clipboard().copy("it", TEXT).startsWith("it sent to the terminal's clipboard"));
    }

    @Test
    void overSshTheTerminalGetsItAndAFileShowsWhereItIsInAnyCase() throws IOException {
        standIn("xclip", "/bin/cat >" + folder.resolve("got"));
        String said = clipboard("SSH_TTY", "DISPLAY").copy("the starter prompt", TEXT);
        Path file = folder.resolve("kept/copied.md");
        assertEquals("the starter prompt sent to the terminal's clipboard; if it does not arrive, it is in "
                + file, said);
        String encoded = Base64.getEncoder().encodeToString(TEXT.getBytes(StandardCharsets.UTF_8));
        assertEquals("\u001b]52;c;" + encoded + "\u0007", sent());
        assertEquals(TEXT, Files.readString(file));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertFalse(Files.exists(folder.resolve("got")));
    }

    @Test
    void inTmuxTheSequenceIsAlsoWrappedForTheTerminalAroundIt() throws IOException {
        clipboard("TMUX").copy("it", "a");
        assertEquals("\u001b]52;c;YQ==\u0007\u001bPtmux;\u001b\u001b]52;c;YQ==\u0007\u001b\\", sent());
    }

    @Test
    void whatIsTooLongForTheTerminalIsInTheFileOnly() throws IOException {
        String said = clipboard("SSH_TTY").copy("context.md", "\u65e5".repeat(30_000));
        assertEquals("context.md is in " + folder.resolve("kept/copied.md"), said);
        assertEquals("", sent());
    }

    @Test
    void aFileThatCannotBeWrittenIsSaid() throws IOException {
        Files.writeString(folder.resolve("kept"), "not a folder");
        String said = clipboard("SSH_TTY").copy("it", "a");
        assertTrue(said.contains("no file either"), said);
    }
}
