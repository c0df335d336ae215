package dev.shiftlog.panel;

import dev.shiftlog.canvas.Role;
import java.util.List;

/**
 * What a panel shows: a title with a count, perhaps a bar, its lines, which of them the work stands at,
 * and what to do while there are none.
 */
public record Listing(String title, String count, Share share, List<Row> rows, int current, String hint) {
    /**
     * One line of a panel: a sign that tells its state without colour, the text, a quieter note behind
     * it, what stands at the right edge, and perhaps a second line below. The id finds the line again after everything has changed.
     */
    public record Row(String id, String sign, Role signRole, String text, Role role, String note, String edge,
            String below) {
        public static Row of(String id, String text) {
            return new Row(id, "", Role.TEXT, text, Role.TEXT, "", "", "");
        }

        public Row sign(String shown, Role as) {
            return new Row(id, shown, as, text, role, note, edge, below);
        }

        public Row as(Role other) {
            return new Row(id, sign, signRole, text, other, note, edge, below);
        }

        public Row note(String words) {
            return new Row(id, sign, signRole, text, role, words, edge, below);
        }

        public Row edge(String words) {
            return new Row(id, sign, signRole, text, role, note, words, below);
        }

        public Row below(String words) {
            return new Row(id, sign, signRole, text, role, note, edge, words);
        }
    }

    /** How much is done of how much; nothing of nothing is no bar. */
    public record Share(int done, int total) {
        public static final Share NONE = new Share(0, 0);
    }

    public Listing {
        rows = List.copyOf(rows);
    }

    public static Listing of(String title, String count, List<Row> rows, String hint) {
        return new Listing(title, count, Share.NONE, rows, 0, hint);
    }
}
