package dev.shiftlog.panel;

import java.util.List;

/** What a panel shows: a title with a count, perhaps a bar, its lines, and what to do while there are none. */
public record Listing(String title, String count, Share share, List<Row> rows, String hint) {
    /** How much is done of how much; nothing of nothing is no bar. */
    public record Share(int done, int total) {
        public static final Share NONE = new Share(0, 0);
    }

    public Listing {
        rows = List.copyOf(rows);
    }

    public static Listing of(String title, String count, List<Row> rows, String hint) {
        return new Listing(title, count, Share.NONE, rows, hint);
    }
}
