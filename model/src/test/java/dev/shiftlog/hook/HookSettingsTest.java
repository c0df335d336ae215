package dev.shiftlog.hook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.json.JsonReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HookSettingsTest {
    private static final String SETTINGS = """
            {
                "model": "opus",  // mine
                "hooks": {
                    "PreCompact": [
                        {"hooks": [{"type": "command", "command": "echo mine"}]}
                    ],
                    "Notification": []
                },
                "env": { "A": "caf\u00e9" }
            }
            """;

    @ParameterizedTest
    @EnumSource(HookHost.class)
    void settingsOfNobodyAreMadeAndGoneAgain(HookHost host) throws Exception {
        HookSettings hooks = new HookSettings(host, "shiftlog");
        String alone = hooks.with(Optional.empty()).orElseThrow();
        assertEquals(host.wants(HookEvent.USER_PROMPT) ? 5 : 4,
                JsonReader.read(alone).asObject().object("hooks").fields().size());
        assertTrue(hooks.isIn(alone));
        assertEquals(Optional.of(alone), hooks.with(Optional.of(alone)));
        assertEquals(Optional.empty(), hooks.without(alone));
    }

    @ParameterizedTest
    @EnumSource(value = HookHost.class, names = "COPILOT", mode = EnumSource.Mode.EXCLUDE)
    void everythingElseInTheSettingsKeepsItsBytes(HookHost host) {
        HookSettings hooks = new HookSettings(host, "shiftlog");
        String with = hooks.with(Optional.of(SETTINGS)).orElseThrow();
        assertTrue(hooks.isIn(with));
        assertTrue(with.startsWith(SETTINGS.substring(0, SETTINGS.indexOf("echo mine"))));
        assertTrue(with.endsWith("    \"env\": { \"A\": \"caf\u00e9\" }\n}\n"));
        assertEquals(Optional.of(with), hooks.with(Optional.of(with)));
        assertEquals(Optional.of(SETTINGS), hooks.without(with));
    }

    @Test
    void settingsWithoutHooksGetASectionInTheirOwnIndentAndLoseItAgain() {
        HookSettings hooks = new HookSettings(HookHost.CLAUDE, "shiftlog");
        String settings = "{\n\t\"model\": \"opus\"\n}\n";
        String with = hooks.with(Optional.of(settings)).orElseThrow();
        assertTrue(with.startsWith(
                "{\n\t\"model\": \"opus\",\n\t\"hooks\": {\n\t\t\"SessionStart\": [\n\t\t\t{\"matcher\""));
        assertEquals(Optional.of(settings), hooks.without(with));
        String oneLine = "{\"model\": \"opus\"}";
        assertEquals(Optional.of(oneLine), hooks.without(hooks.with(Optional.of(oneLine)).orElseThrow()));
    }

    @Test
    void hooksOfAnEarlierVersionAreReplaced() {
        String old = new HookSettings(HookHost.CLAUDE, "/old/bin/shiftlog").with(Optional.of(SETTINGS))
                .orElseThrow();
        HookSettings hooks = new HookSettings(HookHost.CLAUDE, "shiftlog");
        assertFalse(hooks.isIn(old));
        assertTrue(hooks.isPartlyIn(old));
        String renewed = hooks.with(Optional.of(old)).orElseThrow();
        assertFalse(renewed.contains("/old/bin"));
        assertEquals(Optional.of(SETTINGS), hooks.without(renewed));
    }

    @Test
    void brokenSettingsAreLeftToThePerson() {
        HookSettings hooks = new HookSettings(HookHost.CLAUDE, "shiftlog");
        for (String broken : new String[]{"{", "[]", "{\"a\" 1}", "text", "{\"hooks\": {\"Stop\": [}",
                "{\"hooks\": []}", "{\"hooks\": {\"Stop\": {}}}"}) {
            assertEquals(Optional.empty(), hooks.with(Optional.of(broken)), broken);
            assertEquals(Optional.of(broken), hooks.without(broken));
        }
    }

    @Test
    void aProgramWithBlanksInItsPathIsQuotedForTheShell() {
        assertTrue(new HookSettings(HookHost.CLAUDE, "/my apps/shiftlog").alone()
                .contains(
                        "command -v '/my apps/shiftlog' >/dev/null 2>&1 && '/my apps/shiftlog' hook session-start"));
    }
}
