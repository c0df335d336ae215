package dev.shiftlog.project.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnorePatternTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
            "foo, foo, true",
            "foo, a/foo, true",
            "foo, foobar, false",
            "/foo, foo, true",
            "/foo, a/foo, false",
            "a/foo, a/foo, true",
            "a/foo, b/a/foo, false",
            "a/**, a/b/c, true",
            "a/**, a, false",
            "**/b, b, true",
            "**/b, x/y/b, true",
            "a/**/b, a/b, true",
            "a/**/b, a/x/y/b, true",
            "*.txt, a/b.txt, true",
            "*.txt, .txt, true",
            "a*b?c, aXXbYc, true",
            "a*b, a/b, false",
            "[a-c]x, bx, true",
            "[!a-c]x, bx, false",
            "[]a]x, ]x, true",
            "[[:digit:]]x, 7x, true",
            "fo\\*, fo*, true",
            "fo\\*, foo, false",
            "?, ü, true",
            "?, 😀, true"})
    void aPatternMeansWhatGitMeans(String line, String path, boolean matches) {
        IgnorePattern pattern = IgnorePattern.of(line).orElseThrow();
        assertEquals(matches, pattern.matches(List.of(path.split("/")), false));
    }

    @Test
    void aHostilePatternTakesNoExponentialTime() {
        String name = "a".repeat(5_000);
        IgnorePattern pattern = IgnorePattern.of("*a".repeat(60) + "b").orElseThrow();
        assertEquals(false, pattern.matches(List.of(name), false));
    }

    @Test
    void blanksAtTheEndMeanNothingUnlessEscaped() {
        assertEquals(true, IgnorePattern.of("a  \r").orElseThrow().matches(List.of("a"), false));
        assertEquals(true, IgnorePattern.of("a\\ ").orElseThrow().matches(List.of("a "), false));
    }
}
