package dev.shiftlog.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MatchingTest {
    private static Signature error(String file, int line) {
        return error(file, line, "Type 'string' is not assignable to type 'number'.");
    }

    private static Signature error(String file, int line, String message) {
        return Signature.of("TS2322", file, line, message);
    }

    /** Each found error with the known one that it is. */
    private static String matched(List<Signature> known, List<Signature> found) {
        Matching matching = Matching.of(known, found);
        return IntStream.range(0, found.size())
                .mapToObj(i -> found.get(i).line() + (matching.knownFor(i).isPresent()
                        ? " was " + known.get(matching.knownFor(i).getAsInt()).line()
                        : " is new"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void twoErrorsOfOneRunAreNeverTheSameOne() {
        assertEquals("12 was 8, 16 was 12", matched(List.of(error("src/a.ts", 8), error("src/a.ts", 12)),
                List.of(error("/ci/src/a.ts", 12), error("/ci/src/a.ts", 16))));
    }

    @Test
    void withoutAKnownErrorEveryOneIsNew() {
        assertEquals("8 is new", matched(List.of(), List.of(error("a.ts", 8))));
    }

    @Test
    void anErrorThatMovedFartherThanCodeAboveItGrowsIsNew() {
        assertEquals("18 was 8", matched(List.of(error("a.ts", 8)), List.of(error("a.ts", 18))));
        assertEquals("19 is new", matched(List.of(error("a.ts", 8)), List.of(error("a.ts", 19))));
    }

    @Test
    void anErrorOfAnotherFileIsNew() {
        assertEquals("8 is new", matched(List.of(error("a.ts", 8)), List.of(error("b.ts", 8))));
    }

    @Test
    void ofTwoThatItMayBeAnErrorIsTheNearer() {
        assertEquals("13 was 12",
                matched(List.of(error("a.ts", 8), error("a.ts", 12)), List.of(error("a.ts", 13))));
    }

    @Test
    void whatDidNotMoveWithTheErrorsAroundItIsNew() {
        List<Signature> known = List.of(error("a.ts", 10, "above"), error("a.ts", 20),
                error("a.ts", 30, "below"));
        assertEquals("17 was 10, 27 was 20, 37 was 30",
                matched(known, List.of(error("a.ts", 17, "above"), error("a.ts", 27),
                        error("a.ts", 37, "below"))));
        assertEquals("17 was 10, 22 is new, 26 is new, 37 was 30",
                matched(known, List.of(error("a.ts", 17, "above"), error("a.ts", 22), error("a.ts", 26),
                        error("a.ts", 37, "below"))));
    }
}
