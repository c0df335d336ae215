package dev.shiftlog.testreport;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.TestRun;
import dev.shiftlog.testreport.TestReport.Comparison;
import dev.shiftlog.testreport.TestReport.Standing;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    /** Runs of one command, each by the names of the tests that fail in it. */
    private static Comparison runs(String... failing) {
        return Comparison.of(Stream.of(failing).map(names -> run("npm test", names)).toList());
    }

    private static TestRun run(String command, String failing) {
        List<TestRun.Failure> failures = Stream.of(failing.split(" "))
                .filter(name -> !name.isEmpty())
                .map(TestRun.Failure::ofKey)
                .toList();
        return new TestRun("", command, 1, failures.size(), 0, failures, "", JsonObject.EMPTY);
    }

    private static Standing standing(String test, Comparison comparison) {
        return comparison.of(TestRun.Failure.ofKey(test));
    }

    @Test
    void aTestThatDidNotFailBeforeIsNew() {
        Comparison comparison = runs("a", "a b");
        assertEquals(List.of("b"), comparison.broken());
        assertEquals(Standing.NEW, standing("b", comparison));
    }

    @Test
    void aTestThatFailedBeforeFailsStill() {
        Comparison comparison = runs("a", "a b");
        assertEquals(List.of("a"), comparison.stillFailing());
        assertEquals(Standing.STILL_FAILING, standing("a", comparison));
    }

    @Test
    void aTestThatNoLongerFailsIsFixedOnce() {
        assertEquals(List.of("a"), runs("a b", "b").fixed());
        assertEquals(List.of(), runs("a b", "b", "b").fixed());
    }

    @Test
    void aTestThatComesAndGoesIsFlaky() {
        Comparison comparison = runs("a flips", "a", "a flips");
        assertEquals(List.of("flips"), comparison.flaky());
        assertEquals(Standing.FLAKY, standing("flips", comparison));
    }

    @Test
    void aTestThatWasMendedOnceIsNotFlaky() {
        assertEquals(List.of(), runs("a", "").flaky());
    }

    @Test
    void aRunOfAnotherCommandMendsNothing() {
        TestRun all = run("npm test", "one two");
        TestRun other = run("pytest", "three");
        assertEquals(new Comparison(List.of("three"), List.of(), List.of(), List.of()),
                Comparison.of(List.of(all, other)));
        assertEquals(new Comparison(List.of(), List.of("one"), List.of("two"), List.of()),
                Comparison.of(List.of(all, other, run("npm test", "one"))));
    }
}
