package dev.shiftlog.house;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

/** The house rules that can be read from the sources. */
class SourceRulesTest {
    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 60;
    private static final int HIGHEST_PUBLIC_PERCENT = 40;
    private static final Set<String> EMPTY_WORDS = Set.of(
            "manager", "managers", "util", "utils", "utility", "utilities", "helper", "helpers", "impl",
            "data", "info", "common", "misc");
    /** Three words or more. */
    private static final Pattern SENTENCE = Pattern.compile("[a-z0-9]+([A-Z][a-z0-9]*){2,}");
    private static final List<SourceFile> MAIN = sources(false);
    private static final List<SourceFile> TESTS = sources(true);

    @Test
    void noFileIsLongerThanAReaderCanHold() {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : all()) {
            if (file.lines() > LONGEST_FILE) {
                faults.add(Module.relative(file.path()) + " has " + file.lines()
                        + " lines: split it by purpose, "
                        + LONGEST_FILE + " is the most");
            }
        }
        assertNone(faults);
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : all()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void none) {
                    if (file.lines(method) > LONGEST_METHOD) {
                        faults.add(file.at(method) + " " + method.getName() + " has " + file.lines(method)
                                + " lines: name its steps, " + LONGEST_METHOD + " is the most");
                    }
                    return super.visitMethod(method, none);
                }
            }.scan(file.unit(), null);
        }
        assertNone(faults);
    }

    @Test
    void namesSayTheDomainOrTheEffect() {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : all()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree type, Void none) {
                    for (String word : type.getSimpleName().toString().split("(?<=[a-z0-9])(?=[A-Z])")) {
                        if (EMPTY_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                            faults.add(file.at(type) + " " + type.getSimpleName() + ": '" + word
                                    + "' says nothing, name what it does");
                        }
                    }
                    return super.visitClass(type, none);
                }
            }.scan(file.unit(), null);
            for (String part : packageOf(file).split("\\.")) {
                if (EMPTY_WORDS.contains(part)) {
                    faults.add(
                            Module.relative(file.path()) + ": the package '" + part + "' names no feature");
                }
            }
        }
        assertNone(faults);
    }

    @Test
    void everyPackageSaysItsPurpose() {
        Set<Path> silent = new TreeSet<>();
        for (SourceFile file : MAIN) {
            Path folder = file.path().getParent();
            if (!Files.exists(folder.resolve("package-info.java"))) {
                silent.add(Module.relative(folder));
            }
        }
        assertNone(silent.stream()
                .map(folder -> folder + " has no package-info.java: say its purpose in one sentence")
                .toList());
    }

    @Test
    void mostTypesAreNobodyElsesBusiness() {
        int all = 0;
        int open = 0;
        for (SourceFile file : MAIN) {
            for (ClassTree type : file.topLevelTypes()) {
                all++;
                open += type.getModifiers().getFlags().contains(Modifier.PUBLIC) ? 1 : 0;
            }
        }
        assertTrue(100 * open <= HIGHEST_PUBLIC_PERCENT * all, open + " of " + all
                + " top-level types are public, more than " + HIGHEST_PUBLIC_PERCENT
                + " %: make package-private, or a part of another type, what no other package needs alone");
    }

    @Test
    void everyImportIsUsed() {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : all()) {
            Set<String> used = usedNames(file);
            for (ImportTree imported : file.unit().getImports()) {
                String name = imported.getQualifiedIdentifier().toString().replaceAll(".*\\.", "");
                if (!name.equals("*") && !used.contains(name)) {
                    faults.add(file.at(imported) + ": remove the unused import of " + name);
                }
            }
        }
        assertNone(faults);
    }

    private static Set<String> usedNames(SourceFile file) {
        Set<String> used = new HashSet<>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitIdentifier(IdentifierTree name, Void none) {
                used.add(name.getName().toString());
                return null;
            }

            @Override
            public Void visitImport(ImportTree imported, Void none) {
                return null;
            }
        }.scan(file.unit(), null);
        file.text()
                .lines()
                .filter(line -> line.strip().startsWith("*") || line.strip().startsWith("/**"))
                .forEach(line -> used.addAll(Arrays.asList(line.split("\\W+"))));
        return used;
    }

    @Test
    void testsAreNamedAsSentences() {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : TESTS) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree method, Void none) {
                    boolean isTest = method.getModifiers()
                            .getAnnotations()
                            .stream()
                            .anyMatch(note -> note.getAnnotationType().toString().endsWith("Test"));
                    if (isTest && !SENTENCE.matcher(method.getName()).matches()) {
                        faults.add(file.at(method) + " " + method.getName()
                                + ": say in a sentence what is so, asThisOneDoes");
                    }
                    return super.visitMethod(method, none);
                }
            }.scan(file.unit(), null);
        }
        assertNone(faults);
    }

    @Test
    void testsNeitherSleepNorMock() {
        List<String> faults = new ArrayList<>();
        for (SourceFile file : TESTS) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitMemberSelect(MemberSelectTree member, Void none) {
                    if (member.toString().equals("Thread.sleep")) {
                        faults.add(file.at(member) + ": wait for the state with Awaitility, do not sleep");
                    }
                    return super.visitMemberSelect(member, none);
                }

                @Override
                public Void visitImport(ImportTree imported, Void none) {
                    if (imported.toString().matches("(?s).*(mockito|easymock|jmock|powermock).*")) {
                        faults.add(file.at(imported) + ": use the real thing or a small fake, not a mock");
                    }
                    return super.visitImport(imported, none);
                }
            }.scan(file.unit(), null);
        }
        assertNone(faults);
    }

    @Test
    void switchesOverOurOwnAlternativesHaveNoDefault() {
        Alternatives alternatives = Alternatives.ofAllModules();
        List<String> faults = new ArrayList<>();
        for (SourceFile file : MAIN) {
            faults.addAll(DefaultCases.in(file, alternatives));
        }
        assertNone(faults);
    }

    private static String packageOf(SourceFile file) {
        return file.unit().getPackageName() == null ? "" : file.unit().getPackageName().toString();
    }

    private static List<SourceFile> all() {
        List<SourceFile> all = new ArrayList<>(MAIN);
        all.addAll(TESTS);
        return all;
    }

    private static List<SourceFile> sources(boolean tests) {
        List<Path> files = new ArrayList<>();
        for (Module module : Module.values()) {
            files.addAll(Module.files(tests ? module.testSources() : module.mainSources(), ".java"));
        }
        return SourceFile.parse(files);
    }

    private static void assertNone(List<String> faults) {
        assertEquals("", String.join("\n", faults));
    }
}
