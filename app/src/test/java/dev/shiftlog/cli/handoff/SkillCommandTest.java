package dev.shiftlog.cli.handoff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.handoff.Handoff;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkillCommandTest {
    @TempDir
    private Path project;
    private ShiftlogRun shiftlog;
    private Path skill;

    @BeforeEach
    void openProject() {
        shiftlog = ShiftlogRun.in(project).with(Map.of("HOME", project.resolve("home").toString()));
        skill = project.resolve(".claude/skills/shiftlog-handoff/SKILL.md");
    }

    @Test
    void skillsAreInstalledListedAndRemovedWithoutATrace() throws IOException {
        assertEquals(0, shiftlog.run("skill", "install", "claude").code());
        String text = Files.readString(skill);
        for (String word : new String[]{"/glue", "/freeze", "/handoff", "/checkpoint"}) {
            assertTrue(text.contains(word), word);
        }
        Handoff.REQUIRED_FIELDS.forEach(field -> assertTrue(text.contains(field), field));
        assertTrue(
                shiftlog.run("skill", "list", "claude").out().startsWith("installed      shiftlog-handoff"));
        assertEquals(0, shiftlog.run("skill", "uninstall", "claude").code());
        assertFalse(Files.exists(skill.getParent()));
    }

    @Test
    void theStateSkillTeachesTheFourActions() {
        String out = shiftlog.run("skill", "show", "codex").out();
        for (String action : new String[]{"state save", "state restore", "state history", "state clear"}) {
            assertTrue(out.contains("shiftlog " + action), action);
        }
    }

    @Test
    void aUsersSkillsGoIntoTheToolsOwnFolder() {
        shiftlog.run("skill", "install", "copilot", "--scope", "user");
        assertTrue(Files.exists(project.resolve("home/.copilot/skills/shiftlog-state/SKILL.md")));
    }

    @Test
    void whatIsNotOursIsNeverTouched() throws IOException {
        Files.createDirectories(skill.getParent());
        Files.writeString(skill, "mine");
        assertEquals(1, shiftlog.run("skill", "install", "claude").code());
        assertEquals(1, shiftlog.run("skill", "uninstall", "claude").code());
        assertEquals("mine", Files.readString(skill));
        assertEquals(0, shiftlog.run("skill", "install", "claude", "--replace").code());
        Files.writeString(skill.resolveSibling("extra.txt"), "mine");
        assertTrue(shiftlog.run("skill", "uninstall", "claude")
                .err()
                .contains("holds files that are not ours (extra.txt)"));
        assertTrue(Files.exists(skill));
    }

    @Test
    void aLinkInPlaceOfTheFolderIsRefused() throws IOException {
        Path elsewhere = Files.createDirectory(project.resolve("elsewhere"));
        Files.createDirectories(project.resolve(".claude/skills"));
        Files.createSymbolicLink(skill.getParent(), elsewhere);
        assertEquals(1, shiftlog.run("skill", "install", "claude").code());
        try (var files = Files.list(elsewhere)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void theLessonIsShownThenWrittenThenGoneToTheByte() throws IOException {
        Path file = project.resolve("home/.claude/CLAUDE.md");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "# Mine\r\ncaf\u00e9\n");
        assertTrue(shiftlog.run("handoff", "install", "claude", "--dry-run")
                .out()
                .contains("+ Required fields: session_id"));
        assertEquals("# Mine\r\ncaf\u00e9\n", Files.readString(file));
        shiftlog.run("handoff", "install", "claude");
        shiftlog.run("handoff", "install", "claude");
        assertEquals(1, Files.readString(file).split("shiftlog-handoff:begin", -1).length - 1);
        shiftlog.run("handoff", "install", "claude", "--uninstall");
        assertEquals("# Mine\r\ncaf\u00e9\n", Files.readString(file));
        assertEquals(2, shiftlog.run("handoff", "install", "emacs").code());
        shiftlog.run("handoff", "install", "all");
        shiftlog.run("handoff", "install", "all", "--uninstall");
        assertFalse(Files.exists(project.resolve("home/.codex/AGENTS.md")));
    }
}
