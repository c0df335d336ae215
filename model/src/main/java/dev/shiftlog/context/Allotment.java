package dev.shiftlog.context;

import dev.shiftlog.context.ContextDocument.Cut;
import java.util.ArrayList;
import java.util.List;

/**
 * Decides which items of which sections fit: each section first gets its share, then what is left
 * goes round, one item a turn.
 */
final class Allotment {
    private final Budget budget;
    private final List<Section> sections;
    private final List<Size[]> sizes = new ArrayList<>();
    private final int[] kept;
    private final Size fixed;
    private Size used;

    /** @param fixed the size of all that stands in any case */
    Allotment(Budget budget, Size fixed, List<Section> sections) {
        this.budget = budget;
        this.sections = sections;
        this.kept = new int[sections.size()];
        this.fixed = fixed;
        this.used = fixed;
        for (Section section : sections) {
            used = used.plus(Size.of(section.opening())).plus(new Size(1, 1));
            used = section.total() == 0 ? used : used.plus(Size.of(section.announcement(section.total())));
            sizes.add(sizesInOrder(section));
        }
    }

    private static Size[] sizesInOrder(Section section) {
        Size[] sizes = new Size[section.items().size()];
        for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Size.of(section.items().get(section.keepFirst().get(i))).plus(new Size(1, 1));
        }
        return sizes;
    }

    Allotment fill() {
        if (allFit()) {
            return this;
        }
        for (int i = 0; i < sections.size(); i++) {
            Budget share = budget.share(sections.get(i).share());
            Size own = Size.NONE;
            while (kept[i] < sizes.get(i).length && share.holds(own.plus(sizes.get(i)[kept[i]]))) {
                own = own.plus(sizes.get(i)[kept[i]]);
                if (!take(i)) {
                    break;
                }
            }
        }
        for (boolean more = true; more;) {
            more = false;
            for (int i = 0; i < sections.size(); i++) {
                more |= take(i);
            }
        }
        return this;
    }

    /** Room for saying what was cut is needed only where something is. */
    private boolean allFit() {
        Size all = fixed;
        for (int i = 0; i < sections.size(); i++) {
            all = all.plus(Size.of(sections.get(i).opening())).plus(new Size(1, 1));
            for (Size item : sizes.get(i)) {
                all = all.plus(item);
            }
        }
        if (!budget.holds(all)) {
            return false;
        }
        for (int i = 0; i < kept.length; i++) {
            kept[i] = sizes.get(i).length;
        }
        return true;
    }

    private boolean take(int section) {
        if (kept[section] == sizes.get(section).length) {
            return false;
        }
        Size with = used.plus(sizes.get(section)[kept[section]]);
        if (!budget.holds(with)) {
            return false;
        }
        used = with;
        kept[section]++;
        return true;
    }

    /** Writes the section with the items that it keeps, in their own order. */
    void write(int number, StringBuilder text, List<Cut> cuts) {
        Section section = sections.get(number);
        boolean[] stays = new boolean[section.items().size()];
        for (int i = 0; i < kept[number]; i++) {
            stays[section.keepFirst().get(i)] = true;
        }
        text.append('\n').append(section.opening());
        for (int i = 0; i < stays.length; i++) {
            if (stays[i]) {
                text.append(section.items().get(i)).append('\n');
            }
        }
        int left = section.total() - kept[number];
        if (left > 0) {
            text.append(section.announcement(left));
            cuts.add(new Cut(section.name(), kept[number], section.total(), section.seeAll()));
        }
    }
}
