package dev.shiftlog.screen.conversations;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterWordsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            auth jwt,  true
            JWT  build,  true
            uth,       true
            bjwt,      true
            buaujw,    true
            bwj,       true
            bwi,       true
            bth,       false
            jwtb,      false
            build zoo, false
            '',        true
            """)
    void lettersInOrderFitWhereEveryLeapGoesToTheBeginningOfAWord(String typed, boolean fits) {
        assertEquals(fits, FilterWords.of(typed).fit("claude Build auth with JWT main"));
    }
}
