package dev.shiftlog.screen.dashboard;

import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Listing.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A panel's lines with what is the person's own: selection, scroll position and filter. {@code before} is
 * the line that was selected before a new one was, for when the new one is taken back.
 */
record Pane(Listing listing, String filter, List<Row> shown, int selected, int top,
        Optional<String> before) {
    private static final int ENOUGH = 200;

    Pane {
        shown = List.copyOf(shown);
    }

    static Pane of(Listing listing) {
        return new Pane(listing, "", listing.rows(), listing.current(), 0, Optional.empty());
    }

    /** How many rows the lines need while panels stand beside each other; more than a screen is enough. */
    int rows() {
        int rows = 0;
        for (int at = 0; at < shown.size() && rows < ENOUGH; at++) {
            rows += shown.get(at).below().isEmpty() ? 1 : 2;
        }
        return rows;
    }

    Optional<Row> row() {
        return selected < shown.size() ? Optional.of(shown.get(selected)) : Optional.empty();
    }

    /**
     * New lines under the same eyes: the selected line stays selected and stays where it is. A panel in
     * which nobody has chosen a line follows the work.
     */
    Pane refreshed(Listing changed, boolean follows) {
        List<Row> rows = matching(changed.rows(), filter);
        if (follows && selected == current(listing, filter)) {
            return new Pane(changed, filter, rows, current(changed, filter), top, Optional.empty());
        }
        int at = row().map(row -> indexOf(rows, row.id())).orElse(0);
        if (at >= 0) {
            return new Pane(changed, filter, rows, at, Math.max(0, top + at - selected), before);
        }
        int back = before.map(id -> indexOf(rows, id)).orElse(-1);
        int near = Math.clamp(selected, 0, Math.max(0, rows.size() - 1));
        return new Pane(changed, filter, rows, back < 0 ? near : back, top, Optional.empty());
    }

    /** The first of these lines selected, where one is shown. */
    Pane selecting(List<String> ids) {
        for (int at = 0; at < shown.size(); at++) {
            if (ids.contains(shown.get(at).id())) {
                return new Pane(listing, filter, shown, at, top, row().map(Row::id));
            }
        }
        return this;
    }

    /** Whether there are such lines and the filter hides them all. */
    boolean hides(List<String> ids) {
        return ids.stream().anyMatch(id -> indexOf(listing.rows(), id) >= 0)
                && ids.stream().allMatch(id -> indexOf(shown, id) < 0);
    }

    private static int current(Listing listing, String filter) {
        return filter.isBlank() ? listing.current() : 0;
    }

    private static int indexOf(List<Row> rows, String id) {
        for (int at = 0; at < rows.size(); at++) {
            if (rows.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    Pane filtered(String words) {
        List<Row> rows = matching(listing.rows(), words);
        int at = row().map(row -> indexOf(rows, row.id())).orElse(0);
        return new Pane(listing, words, rows, Math.max(0, at), 0, Optional.empty());
    }

    private static List<Row> matching(List<Row> rows, String words) {
        if (words.isBlank()) {
            return rows;
        }
        String[] needles = words.toLowerCase(Locale.ROOT).strip().split("\\s+");
        List<Row> matching = new ArrayList<>();
        for (Row row : rows) {
            String text = (row.text() + " " + row.note() + " " + row.below() + " " + row.edge() + " "
                    + row.sign()).toLowerCase(Locale.ROOT);
            boolean all = true;
            for (String needle : needles) {
                all &= text.contains(needle);
            }
            if (all) {
                matching.add(row);
            }
        }
        return matching;
    }

    Pane select(int index) {
        return new Pane(listing, filter, shown, Math.clamp(index, 0, Math.max(0, shown.size() - 1)), top,
                Optional.empty());
    }

    /** Scrolled so far that the selected line is in sight. */
    Pane settled(RowView view, int height) {
        int first = Math.clamp(top, 0, Math.max(0, shown.size() - 1));
        if (selected < first) {
            first = selected;
        }
        int used = 0;
        int fits = selected + 1;
        while (fits > 0
                && used + view.height(shown.isEmpty() ? NONE : shown.get(fits - 1)) <= Math.max(1, height)) {
            fits--;
            used += view.height(shown.isEmpty() ? NONE : shown.get(fits));
        }
        first = Math.max(first, Math.min(fits, selected));
        first = Math.min(first, lastTop(view, height));
        return first == top ? this : new Pane(listing, filter, shown, selected, first, before);
    }

    private static final Row NONE = Row.of("", "");

    /** The top from which the end is just in sight: no blank space below while lines are hidden above. */
    private int lastTop(RowView view, int height) {
        int at = shown.size();
        int used = 0;
        while (at > 0 && used + view.height(shown.get(at - 1)) <= height) {
            used += view.height(shown.get(--at));
        }
        return Math.max(0, Math.min(at, selected));
    }
}
