package dev.shiftlog.problem;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what the recognisers report: each error once, and no more than a person will read. */
final class Findings {
    private final String root;
    private final int most;
    private final List<Finding> found = new ArrayList<>();
    private final List<Finding> summaries = new ArrayList<>();
    private final Set<String> keys = new HashSet<>();
    private int dropped;

    Findings(String root, int most) {
        this.root = root;
        this.most = most;
    }

    void add(Finding finding) {
        collect(found, finding);
    }

    /** A tool's closing word that something failed; it counts only where nothing exact was said. */
    void addSummary(Finding finding) {
        collect(summaries, finding);
    }

    private void collect(List<Finding> list, Finding finding) {
        Finding placed = finding.at(finding.place().within(root));
        if (keys.contains(placed.key())) {
            return;
        }
        if (list.size() >= most) {
            dropped++;
            return;
        }
        keys.add(placed.key());
        list.add(placed);
    }

    List<Finding> all() {
        return List.copyOf(found.isEmpty() ? summaries : found);
    }

    boolean onlySummaries() {
        return found.isEmpty();
    }

    int dropped() {
        return dropped;
    }
}
