package dev.shiftlog.house;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds packages that use each other, directly or around corners. */
final class PackageCycles {
    private PackageCycles() {}

    /** One fault for each use inside a cycle; uses are package -> used package -> who uses what. */
    static List<String> in(Map<String, Map<String, String>> uses) {
        Map<String, TreeSet<String>> reachable = new TreeMap<>();
        for (String from : uses.keySet()) {
            reachable.put(from, reachable(from, uses));
        }
        List<String> faults = new ArrayList<>();
        uses.forEach((from, targets) -> targets.forEach((to, example) -> {
            if (reachable.getOrDefault(to, new TreeSet<>()).contains(from)) {
                faults.add(from + " <-> " + to + " is part of a cycle (" + example
                        + "): move what both need below them");
            }
        }));
        return faults;
    }

    private static TreeSet<String> reachable(String from, Map<String, Map<String, String>> uses) {
        TreeSet<String> seen = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            for (String next : uses.getOrDefault(open.pop(), Map.of()).keySet()) {
                if (seen.add(next)) {
                    open.push(next);
                }
            }
        }
        return seen;
    }
}
