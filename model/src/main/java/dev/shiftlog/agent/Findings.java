package dev.shiftlog.agent;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects faults while a conversation is checked; the first place of each is kept. */
public final class Findings {
    private static final int LONGEST_PLACE = 120;

    private final Map<Fault, Finding> found = new LinkedHashMap<>();

    public void add(Fault fault, String place) {
        add(fault, 1, place);
    }

    public void add(Fault fault, long count, String place) {
        Finding before = found.get(fault);
        found.put(fault, before == null
                ? new Finding(fault, count,
                        place.substring(0, Math.min(LONGEST_PLACE, place.length())))
                : new Finding(fault, before.count() + count, before.place()));
    }

    public void addIf(boolean faulty, Fault fault, String place) {
        if (faulty) {
            add(fault, place);
        }
    }

    /** The findings, the worst first. */
    public List<Finding> all() {
        Collection<Finding> findings = found.values();
        return findings.stream()
                .sorted((one, other) -> other.fault()
                        .severity()
                        .compareTo(one.fault().severity()))
                .toList();
    }
}
