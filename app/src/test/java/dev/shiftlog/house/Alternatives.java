package dev.shiftlog.house;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The cases of our sealed types, and the constants of each of our enums. */
record Alternatives(Set<String> cases, List<Set<String>> enums) {
    static Alternatives ofAllModules() {
        Set<String> cases = new HashSet<>();
        List<Set<String>> enums = new ArrayList<>();
        for (Module module : Module.values()) {
            for (CompiledClass type : CompiledClass.of(module)) {
                cases.addAll(type.cases());
                if (!type.constants().isEmpty()) {
                    enums.add(Set.copyOf(type.constants()));
                }
            }
        }
        return new Alternatives(cases, enums);
    }

    boolean isCase(String simpleName) {
        return cases.contains(simpleName);
    }

    /** All labels are constants of one enum of ours. */
    boolean areConstants(Set<String> labels) {
        return !labels.isEmpty() && enums.stream().anyMatch(constants -> constants.containsAll(labels));
    }
}
