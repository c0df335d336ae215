package dev.shiftlog.sighting;

import dev.shiftlog.session.TestRun;
import dev.shiftlog.shim.Shell;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command that runs one failing test alone, made from the command that ran them all. */
public final class OneTest {
    /** Where a shell's line stops being the call itself: a pipe, a redirection, the next command. */
    private static final Pattern TAIL = Pattern.compile("\\s*(?:\\||;|\\d?>).*", Pattern.DOTALL);
    private static final Pattern PARAMETERS = Pattern.compile("[^\\w$].*", Pattern.DOTALL);
    private static final Pattern SPECIAL = Pattern.compile("[\\\\.*+?^${}()|\\[\\]]");

    /** Where in a command the words stand that choose a test. */
    private enum Where {
        END,
        /** The paths behind the name give way. */
        INSTEAD_OF_REST,
        /** Behind a path they would be taken for another one. */
        BEHIND_NAME
    }

    /** A runner by its name in the command. */
    private record Runner(Pattern name, Where where, Function<TestRun.Failure, String> words) {
        static Runner whole(String name, Function<TestRun.Failure, String> words) {
            return new Runner(Pattern.compile(name), Where.END, words);
        }

        static Runner cut(String name, Function<TestRun.Failure, String> words) {
            return new Runner(Pattern.compile(name), Where.INSTEAD_OF_REST, words);
        }

        String choosing(String call, int nameEnd, TestRun.Failure test) {
            String start = call.substring(0, nameEnd);
            return switch (where) {
                case END -> call + " " + words.apply(test);
                case INSTEAD_OF_REST -> start + " " + words.apply(test);
                case BEHIND_NAME -> start + " " + words.apply(test) + call.substring(nameEnd);
            };
        }
    }

    private static final List<Runner> RUNNERS = List.of(
            Runner.cut("\\bpytest\\b", test -> quoted(test.name().startsWith("(")
                    ? test.path()
                    : test.path() + "::" + test.name())),
            Runner.cut("\\bunittest\\b", test -> quoted(test.path() + "." + test.name())),
            Runner.whole("\\bmvnw?\\b", test -> "-Dtest=" + quoted(test.path() + "#" + method(test))
                    + " -Dsurefire.failIfNoSpecifiedTests=false"),
            Runner.whole("\\bgradlew?\\b", test -> "--tests " + quoted(test.path() + "." + method(test))),
            Runner.cut("\\bgo test\\b", test -> "-run "
                    + quoted("^" + test.name().replace("/", "$/^") + "$")
                    + (test.path().isEmpty() ? "" : " " + quoted(test.path()))),
            Runner.whole("\\bcargo nextest run\\b", test -> "-E " + quoted("test(=" + test.name() + ")")),
            Runner.whole("\\bcargo test\\b", test -> "-- --exact " + quoted(test.name())),
            Runner.whole("\\bdotnet test\\b", test -> "--filter "
                    + quoted("FullyQualifiedName~" + method(test))),
            Runner.cut("\\brspec\\b", test -> quoted(test.location().isEmpty()
                    ? test.path()
                    : test.location())),
            Runner.whole("\\bphpunit\\b", test -> "--filter " + quoted(method(test))),
            new Runner(Pattern.compile("\\bnode --test\\b"), Where.BEHIND_NAME,
                    test -> "--test-name-pattern=" + quoted(exact(test))),
            Runner.whole("\\bmocha\\b", test -> "--grep " + quoted(exact(test))),
            Runner.whole("\\bnpm (?:run )?(?:t|test)\\b", test -> "-- " + script(test)),
            Runner.whole("\\b(?:jest|vitest|yarn|pnpm|bun)\\b", OneTest::script));

    private OneTest() {}

    /** The command for the test; empty where it is not known how its runner is told which test to run. */
    public static Optional<String> command(String all, TestRun.Failure test) {
        String call = TAIL.matcher(all).replaceFirst("");
        for (Runner runner : RUNNERS) {
            Matcher name = runner.name().matcher(call);
            if (name.find()) {
                return Optional
                        .of(runner.choosing(call, name.end(), asSeenFrom(Placement.folder(call), test)));
            }
        }
        return Optional.empty();
    }

    /** The test with its place as its runner knows it, which works in that folder. */
    private static TestRun.Failure asSeenFrom(String folder, TestRun.Failure test) {
        return folder.isEmpty() || !test.location().startsWith(folder + "/")
                ? test
                : test.at(test.location().substring(folder.length() + 1));
    }

    private static String quoted(String word) {
        return Shell.command(List.of(word));
    }

    /** The method's name without what a runner writes behind it for its parameters. */
    private static String method(TestRun.Failure test) {
        return PARAMETERS.matcher(test.name()).replaceFirst("");
    }

    /** The name as a pattern that matches only itself. */
    private static String exact(TestRun.Failure test) {
        return SPECIAL.matcher(test.name()).replaceAll("\\\\$0");
    }

    private static String script(TestRun.Failure test) {
        String file = test.path().isEmpty() ? "" : quoted(test.path());
        return test.name().startsWith("(") ? file : (file + " -t " + quoted(exact(test))).strip();
    }
}
