package dev.shiftlog.agent.gemini;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeminiLaunchingTest {
    private final GeminiLaunching launching = new GeminiLaunching();

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
            -i fix it,                          false
            --prompt-interactive fix it,        false
            --prompt-interactive=fix,           false
            fix it,                             false
            -y fix it,                          false
            -m model-2 fix it,                  false
            -e one two -y fix,                  false
            -- -m,                              false
            -y,                                 true
            -m model-2,                         true
            --model=model-2 --yolo,             true
            -e one two --approval-mode yolo,    true
            """)
    void aFirstPromptOfAnyKindKeepsAConversationFromGoingOn(String words, boolean goesOn) {
        assertEquals(goesOn, launching.resumesWith(List.of(words.split(" "))));
    }

    @Test
    void nothingTypedLeavesTheConversationToGoOn() {
        assertEquals(true, launching.resumesWith(List.of()));
    }

    @Test
    void aResumeIsNeverGivenAFirstPrompt() {
        assertEquals(Optional.empty(), launching.saying("context"));
    }
}
