package dev.shiftlog.context;

import java.util.ArrayList;
import java.util.List;

/**
 * One section of the document: lines that always stand, and items of which the budget may cut some.
 *
 * @param keepFirst the numbers of the items, the one to be kept longest first
 * @param missing how many more items there are that nobody handed in
 * @param share the part of the budget, in percent, that it gets before others get more
 */
record Section(String name, String opening, List<String> items, List<Integer> keepFirst, int missing,
        int share,
        String seeAll) {
    Section {
        items = List.copyOf(items);
        keepFirst = List.copyOf(keepFirst);
    }

    /** A section whose first items matter most. */
    static Section first(String name, String opening, List<String> items, int share, String seeAll) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            order.add(i);
        }
        return new Section(name, opening, items, order, 0, share, seeAll);
    }

    /** A section whose last items matter most, because they are the newest. */
    static Section last(String name, String opening, List<String> items, int missing, int share,
            String seeAll) {
        List<Integer> order = new ArrayList<>();
        for (int i = items.size() - 1; i >= 0; i--) {
            order.add(i);
        }
        return new Section(name, opening, items, order, missing, share, seeAll);
    }

    int total() {
        return items.size() + missing;
    }

    String announcement(int left) {
        return "- +" + left + " more: " + seeAll + "\n";
    }
}
