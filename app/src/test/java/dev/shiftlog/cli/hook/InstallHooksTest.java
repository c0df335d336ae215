package dev.shiftlog.cli.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.ShiftlogRun.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallHooksTest {
    @TempDir
    private Path folder;
    private HookProject project;

    @BeforeEach
    void openProject() throws IOException {
        project = new HookProject(folder.toRealPath());
    }

    @Test
    void theHooksOfEveryHostAreInstalledAndRemovedWithoutATrace() throws IOException {
        String settings = "{\n  \"model\": \"opus\"\n}\n";
        project.write("home/.claude/settings.json", settings);
        Answer installed = hooks("install");
        assertEquals(0, installed.code(), installed.err());
        assertTrue(installed.out().contains("+       {\"matcher\": \"startup|resume|compact\""),
                installed.out());
        assertTrue(installed.out().contains("skips them until then"));
        for (String file : new String[]{".codex/hooks.json", ".gemini/settings.json",
                ".copilot/hooks/shiftlog.json"}) {
            assertTrue(project.read("home/" + file).contains("shiftlog hook session-start --host"), file);
        }
        assertEquals(settings, project.read("home/.claude/settings.json.before-shiftlog"));
        assertTrue(hooks("install", "all").out().contains("claude: installed already"));
        assertEquals(0, hooks("uninstall").code());
        assertEquals(settings, project.read("home/.claude/settings.json"));
        assertFalse(Files.exists(folder.resolve("home/.claude/settings.json.before-shiftlog")));
        assertFalse(Files.exists(folder.resolve("home/.codex/hooks.json")));
    }

    @Test
    void whatWasChangedMeanwhileStaysWhenTheHooksGo() throws IOException {
        project.write("home/.claude/settings.json", "{\n  \"model\": \"opus\"\n}\n");
        hooks("install", "claude");
        project.write("home/.claude/settings.json",
                project.read("home/.claude/settings.json").replace("opus", "sonnet"));
        hooks("uninstall", "claude");
        assertEquals("{\n  \"model\": \"sonnet\"\n}\n", project.read("home/.claude/settings.json"));
    }

    @Test
    void theInstructionsShrinkWhenHooksComeAndAreWholeAgainWhenTheyGo() throws IOException {
        project.write("CLAUDE.local.md", "mine\n");
        project.shiftlog().run("init", "--agents", "claude");
        String whole = project.read("CLAUDE.local.md");
        assertTrue(whole.contains("First read `.stitch/context.md`"), whole);
        Answer installed = hooks("install", "claude");
        assertTrue(installed.out().contains("- First read `.stitch/context.md`"), installed.out());
        assertTrue(project.read("CLAUDE.local.md").contains("The session log is in your context"));
        hooks("uninstall", "claude");
        assertEquals(whole, project.read("CLAUDE.local.md"));
    }

    @Test
    void besideAPluginTheInstructionsShrinkToo() throws IOException {
        project.shiftlog().run("init", "--agents", "claude");
        project.write("home/.claude/settings.json", "{\"enabledPlugins\": {\"shiftlog@shiftlog\": true}}");
        Answer installed = hooks("install", "claude");
        assertTrue(installed.out().contains("claude: runs our hooks as a plugin already"), installed.out());
        assertTrue(project.read("CLAUDE.local.md").contains("The session log is in your context"));
        assertEquals("{\"enabledPlugins\": {\"shiftlog@shiftlog\": true}}",
                project.read("home/.claude/settings.json"));
    }

    @Test
    void whoTookThePluginIsNotGivenTheHooksTwice() throws IOException {
        project.write("home/.claude/settings.json", "{\"enabledPlugins\": {\"shiftlog@shiftlog\": true}}");
        project.write("home/.codex/config.toml", "[plugins.\"shiftlog@shiftlog\"]\nenabled = true\n");
        project.write("home/.gemini/extensions/shiftlog/hooks/hooks.json", "{}");
        project.write("home/.gemini/extensions/extension-enablement.json",
                "{\"shiftlog\": {\"overrides\": [\"" + folder.toRealPath() + "/*\"]}}");
        project.write("home/.copilot/settings.json",
                "{\"enabledPlugins\": {\"shiftlog@shiftlog\": true}}");
        Answer answer = hooks("install");
        for (String host : new String[]{"claude", "codex", "gemini", "copilot"}) {
            assertTrue(answer.out().contains(host + ": runs our hooks as a plugin already"), answer.out());
        }
        assertFalse(Files.exists(folder.resolve("home/.codex/hooks.json")));
        assertEquals(4, hooks("status").out().lines().filter(line -> line.contains("  plugin  ")).count());
    }

    @Test
    void aPluginThatIsSwitchedOffDoesNotCount() throws IOException {
        String on = "{\"enabledPlugins\": {\"shiftlog@shiftlog\": true}}";
        project.write("home/.claude/settings.json", on);
        project.write(".claude/settings.json", on.replace("true", "false"));
        project.write("home/.codex/config.toml", "[plugins.\"shiftlog@shiftlog\"]\nenabled = false\n");
        project.write("home/.gemini/extensions/shiftlog/hooks/hooks.json", "{}");
        project.write("home/.gemini/extensions/extension-enablement.json",
                "{\"shiftlog\": {\"overrides\": [\"/*\", \"!" + folder.toRealPath() + "/*\"]}}");
        project.write("home/.copilot/settings.json", "no JSON");
        assertFalse(hooks("install", "--dry-run").out().contains("plugin already"));
    }

    @Test
    void aDryRunShowsAndWritesNothing() {
        Answer answer = hooks("install", "claude", "--dry-run");
        assertTrue(answer.out().contains("+ "), answer.out());
        assertFalse(Files.exists(folder.resolve("home")));
    }

    @Test
    void atATerminalThePersonIsAskedAndANoWritesNothing() {
        Answer no = project.shiftlog().saying("n\n").runAtTerminal("hooks", "install", "claude");
        assertTrue(no.out().contains("Write this? [Y/n]"), no.out());
        assertTrue(no.out().indexOf("+ ") < no.out().indexOf("Write this?"), no.out());
        assertFalse(Files.exists(folder.resolve("home/.claude")));
        project.shiftlog().saying("y\n").runAtTerminal("hooks", "install", "claude");
        assertTrue(Files.exists(folder.resolve("home/.claude/settings.json")));
        Answer unasked = project.shiftlog().runAtTerminal("hooks", "uninstall", "claude", "--yes");
        assertFalse(unasked.out().contains("[Y/n]"), unasked.out());
        assertFalse(Files.exists(folder.resolve("home/.claude/settings.json")));
    }

    @Test
    void codexIsSwitchedOnInItsOwnConfigurationAndBackAndItsTrustIsForgotten() throws IOException {
        String config = "model = \"gpt-5.5\"\n\n[features] # mine\nhooks   = false # for now\n\n[tui]\nx = 1\n";
        project.write("home/.codex/config.toml", config);
        Answer installed = hooks("install", "codex");
        assertTrue(installed.out().contains("- hooks   = false # for now\n+ hooks   = true # for now"),
                installed.out());
        assertTrue(hooks("status", "codex").out().contains("installed, not trusted"));
        String hooksFile = folder.toRealPath().resolve("home/.codex/hooks.json").toString();
        project.write("home/.codex/config.toml",
                project.read("home/.codex/config.toml") + "\n[hooks.state]\n\n"
                        + "[hooks.state.\"" + hooksFile
                        + ":stop:0:0\"]\ntrusted_hash = \"sha256:x\"\n\n[other]\ny = 2\n");
        assertTrue(hooks("status", "codex").out().contains("user           installed  "));
        assertEquals(0, hooks("uninstall", "codex").code());
        assertEquals(config + "\n[hooks.state]\n\n[other]\ny = 2\n", project.read("home/.codex/config.toml"));
        assertFalse(Files.exists(folder.resolve("home/.codex/config.toml.before-shiftlog")));
    }

    @Test
    void brokenSettingsAreNamedAndLeftAlone() throws IOException {
        project.write("home/.claude/settings.json", "{broken");
        Answer answer = hooks("install", "claude");
        assertEquals(1, answer.code());
        assertTrue(answer.out().contains("is no settings file that can be read"));
        assertEquals("{broken", project.read("home/.claude/settings.json"));
    }

    @Test
    void aProjectsHooksStayInTheProjectAndAreNotInstalledTwice() {
        assertEquals(0, hooks("install", "gemini", "--scope", "project").code());
        assertTrue(Files.exists(folder.resolve(".gemini/settings.json")));
        Answer twice = hooks("install", "gemini");
        assertTrue(twice.out().contains("installed twice, they would speak twice"), twice.out());
        assertFalse(Files.exists(folder.resolve("home/.gemini")));
        assertTrue(hooks("status").out().contains("gemini         project        installed"));
    }

    @Test
    void anUnknownHostIsAUsageError() {
        assertEquals(2, hooks("install", "emacs").code());
    }

    @Test
    void theTrialShowsWhatEachAgentWouldSeeAgainstItsLimit() throws IOException {
        project.withFlow().withSession();
        String out = hooks("test").out();
        assertTrue(out.contains("claude SessionStart: "), out);
        assertTrue(out.contains(" of 9600 characters"), out);
        assertTrue(out.contains("    Stitch flow in progress"), out);
        assertTrue(out.contains("copilot preCompact: silent"), out);
        assertFalse(project.read(".stitch/current_session.json").contains("conversations"));
    }

    private Answer hooks(String... words) {
        String[] call = new String[words.length + 1];
        call[0] = "hooks";
        System.arraycopy(words, 0, call, 1, words.length);
        return project.shiftlog().run(call);
    }
}
