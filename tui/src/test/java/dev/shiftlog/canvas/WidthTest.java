package dev.shiftlog.canvas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidthTest {
    @ParameterizedTest
    @CsvSource({"plain, 5, 5", "漢字, 4, 2", "e\u0301, 1, 1", "🙂, 2, 1", "👨‍👩‍👧‍👦, 2, 1", "🇩🇪🇫🇷, 4, 2",
            "👍🏽, 2, 1",
            "❤️, 2, 1", "1️⃣, 2, 1", "한글, 4, 2", "กำ, 2, 2", "नि, 2, 2", "a\u200bb, 2, 2"})
    void aTextTakesTheColumnsOfItsClusters(String text, int columns, int clusters) {
        int count = 0;
        for (int at = 0; at < text.length(); at = Cluster.end(text, at)) {
            count++;
        }
        assertEquals(columns + " columns, " + clusters + " clusters",
                Cluster.width(text) + " columns, " + count + " clusters");
    }

    @Test
    void clippingNeverCutsAWideCharacterInHalf() {
        assertEquals("漢…", Fit.clip("漢字漢字", 4));
        assertEquals("漢字", Fit.clip("漢字", 4));
        assertEquals("…字.txt", Fit.clipStart("src/漢字.txt", 7));
    }

    @Test
    void wrappingBreaksAtBlanksAndLongWordsAnywhere() {
        assertEquals(List.of("the quick", "brown", "foxjumpsov", "er"),
                Fit.wrap("the quick brown foxjumpsover", 10));
        assertEquals(List.of("漢字", "漢字"), Fit.wrap("漢字漢字", 5));
    }

    @Test
    void aWideCharacterAtTheEdgeBecomesAnEllipsis() {
        Grid grid = new Grid(3, 1);
        new Canvas(grid).text(0, 0, "漢字", Role.TEXT);
        assertEquals("漢…", grid.row(0));
    }

    @Test
    void paintingOverHalfAWideCharacterRemovesTheOtherHalf() {
        Grid grid = new Grid(6, 1);
        Canvas canvas = new Canvas(grid);
        canvas.text(0, 0, "漢字漢", Role.TEXT);
        canvas.text(1, 0, "xx", Role.TEXT);
        assertEquals(" xx 漢", grid.row(0));
    }

    @Test
    void controlCharactersAndDirectionOverridesNeverReachTheCells() {
        Grid grid = new Grid(20, 1);
        new Canvas(grid).text(0, 0, "a\u001b[31mb\u009b\u202ec\u007fd\te", Role.TEXT);
        assertEquals("a␛[31mb·c␡d e", grid.row(0));
    }
}
