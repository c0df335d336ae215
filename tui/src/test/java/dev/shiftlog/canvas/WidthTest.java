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
    void a_text_takes_the_columns_of_its_clusters(String text, int columns, int clusters) {
        int count = 0;
        for (int at = 0; at < text.length(); at = Cluster.end(text, at)) {
            count++;
        }
        assertEquals(columns + " columns, " + clusters + " clusters",
                Cluster.width(text) + " columns, " + count + " clusters");
    }

    @Test
    void clipping_never_cuts_a_wide_character_in_half() {
        assertEquals("漢…", Fit.clip("漢字漢字", 4));
        assertEquals("漢字", Fit.clip("漢字", 4));
        assertEquals("…字.txt", Fit.clipStart("src/漢字.txt", 7));
    }

    @Test
    void wrapping_breaks_at_blanks_and_long_words_anywhere() {
        assertEquals(List.of("the quick", "brown", "foxjumpsov", "er"),
                Fit.wrap("the quick brown foxjumpsover", 10));
        assertEquals(List.of("漢字", "漢字"), Fit.wrap("漢字漢字", 5));
    }

    @Test
    void a_wide_character_at_the_edge_becomes_an_ellipsis() {
        Grid grid = new Grid(3, 1);
        new Canvas(grid).text(0, 0, "漢字", Role.TEXT);
        assertEquals("漢…", grid.row(0));
    }

    @Test
    void painting_over_half_a_wide_character_removes_the_other_half() {
        Grid grid = new Grid(6, 1);
        Canvas canvas = new Canvas(grid);
        canvas.text(0, 0, "漢字漢", Role.TEXT);
        canvas.text(1, 0, "xx", Role.TEXT);
        assertEquals(" xx 漢", grid.row(0));
    }

    @Test
    void control_characters_and_direction_overrides_never_reach_the_cells() {
        Grid grid = new Grid(20, 1);
        new Canvas(grid).text(0, 0, "a\u001b[31mb\u009b\u202ec\u007fd\te", Role.TEXT);
        assertEquals("a␛[31mb·c␡d e", grid.row(0));
    }
}
