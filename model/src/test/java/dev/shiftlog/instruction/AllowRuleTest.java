package dev.shiftlog.instruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.json.JsonReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowRuleTest {
    @ParameterizedTest
    @ValueSource(strings = {
            "{}",
            "{ \"model\": \"x\" }",
            "{\n\t\"model\": \"é\",\n\t\"permissions\": {\n\t\t\"deny\": [\"Read(.env)\"]\n\t}\n}\n",
            "{\"permissions\": {\"allow\": []}}",
            "{\"permissions\":{}}",
            "{\r\n  \"permissions\": {\r\n    \"allow\": [\r\n      \"Bash(ls)\",\r\n      \"Edit\"\r\n    ]\r\n  }\r\n}",
            "{\"hooks\": {\"permissions\": {\"allow\": [1]}}, \"s\": \"\\\"permissions\\\": {\"}"})
    void theRuleComesAndGoesWithoutATrace(String settings) throws Exception {
        String with = AllowRule.with(Optional.of(settings)).orElseThrow();
        List<String> rules = JsonReader.read(with).asObject().object("permissions").texts("allow");
        assertTrue(rules.contains("Bash(shiftlog:*)"), with);
        assertEquals(Optional.of(with), AllowRule.with(Optional.of(with)));
        assertEquals(Optional.of(settings), AllowRule.without(with));
    }

    @Test
    void settingsOfOursAloneAreGoneAgain() {
        String with = AllowRule.with(Optional.empty()).orElseThrow();
        assertEquals(Optional.empty(), AllowRule.without(with));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{ broken", "[]", "// comment\n{}"})
    void settingsThatCannotBeReadAreLeftAlone(String settings) {
        assertEquals(Optional.empty(), AllowRule.with(Optional.of(settings)));
    }
}
