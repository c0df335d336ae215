package dev.shiftlog.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The house rules that can be read from the compiled classes. */
class ClassRulesTest {
    private static final Map<Module, List<CompiledClass>> CLASSES = read();

    @Test
    void aLibraryIsKnownToOnePackageOnly() {
        List<String> faults = new ArrayList<>();
        for (CompiledClass type : all()) {
            for (String reference : type.references()) {
                for (Library library : Library.values()) {
                    if (library.owns(reference) && !library.allows(type.packageName())) {
                        faults.add(type.name() + " uses " + library + ": only " + library.where()
                                + " may know that library, ask it for what you need");
                    }
                }
            }
        }
        assertNone(faults);
    }

    @Test
    void pureCodeKnowsNoFilesClockChanceOrThreads() {
        List<String> faults = new ArrayList<>();
        for (CompiledClass type : all()) {
            if (Purity.isPure(type.packageName())) {
                for (String impure : Purity.impurities(type)) {
                    faults.add(type.name() + " uses " + impure + ": hand the value in, or make it an effect");
                }
            }
        }
        assertNone(faults);
    }

    @Test
    void nothingTalksToTheNetwork() {
        List<String> faults = new ArrayList<>();
        for (CompiledClass type : all()) {
            for (String client : Purity.networkClients(type)) {
                faults.add(type.name() + " uses " + client + ": nothing of ours talks to the network");
            }
        }
        assertNone(faults);
    }

    @Test
    void aPackageLivesInOneModule() {
        Map<String, Module> homes = new HashMap<>();
        List<String> faults = new ArrayList<>();
        for (Module module : Module.values()) {
            for (CompiledClass type : CLASSES.get(module)) {
                Module home = homes.putIfAbsent(type.packageName(), module);
                if (home != null && home != module) {
                    faults.add(type.name() + " is in " + module + ", its package in " + home + ": move it");
                }
            }
        }
        assertNone(faults);
    }

    @Test
    void dependenciesPointFromAppToTuiToModel() {
        Map<String, Module> homes = new HashMap<>();
        CLASSES.forEach((module, types) -> types.forEach(type -> homes.put(type.name(), module)));
        List<String> faults = new ArrayList<>();
        for (Module module : Module.values()) {
            for (CompiledClass type : CLASSES.get(module)) {
                for (String reference : type.references()) {
                    if (homes.getOrDefault(reference, module).compareTo(module) > 0) {
                        faults.add(type.name() + " uses " + reference + " of a module above it");
                    }
                }
            }
        }
        assertNone(faults);
    }

    @Test
    void packagesHaveNoCycles() {
        Map<String, Map<String, String>> uses = new TreeMap<>();
        for (CompiledClass type : all()) {
            Map<String, String> targets = uses.computeIfAbsent(type.packageName(), _ -> new TreeMap<>());
            for (String reference : type.references()) {
                String target = CompiledClass.packageOf(reference);
                if (target.startsWith("dev.shiftlog") && !target.equals(type.packageName())) {
                    targets.putIfAbsent(target, type.simpleName() + " uses " + reference);
                }
            }
        }
        assertNone(PackageCycles.in(uses));
    }

    private static List<CompiledClass> all() {
        List<CompiledClass> all = new ArrayList<>();
        CLASSES.values().forEach(all::addAll);
        return all;
    }

    private static Map<Module, List<CompiledClass>> read() {
        Map<Module, List<CompiledClass>> classes = new TreeMap<>();
        for (Module module : Module.values()) {
            classes.put(module, CompiledClass.of(module));
        }
        return classes;
    }

    private static void assertNone(List<String> faults) {
        assertEquals("", String.join("\n", Set.copyOf(faults).stream().sorted().toList()));
    }
}
