package dev.shiftlog.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.problem.Finding.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tools that are not in the corpus, and what holds for all. */
class ProblemReaderTest {
    private static List<String> read(String output) {
        return ProblemReader.read("/home/dev/app", output)
                .findings()
                .stream()
                .map(ProblemReaderTest::shown)
                .toList();
    }

    private static String shown(Finding finding) {
        Place place = finding.place();
        return finding.tool() + " " + finding.type() + " " + place.file() + ":" + place.line() + ":"
                + place.column() + " "
                + finding.message();
    }

    @Test
    void gradleWithKotlinNamesTheFileAndNotOnlyTheTask() {
        assertEquals(List.of("kotlinc kotlinc src/main/kotlin/Main.kt:10:5 Unresolved reference: foo"), read("""
                > Task :compileKotlin FAILED
                e: file:///home/dev/app/src/main/kotlin/Main.kt:10:5 Unresolved reference: foo

                FAILURE: Build failed with an exception.

                * What went wrong:
                Execution failed for task ':compileKotlin'.
                > A failure occurred while executing GradleCompilerRunner
                """));
    }

    @Test
    void gradleAloneSaysWhichTaskFailed() {
        assertEquals(List.of(
                "gradle :integrationTest :0:0 Process 'Gradle Test Executor 1' finished with exit value 137"),
                read("""
                        * What went wrong:
                        Execution failed for task ':integrationTest'.
                        > Process 'Gradle Test Executor 1' finished with exit value 137
                        """));
    }

    @Test
    void dotnetErrorsLoseTheProjectBehindThem() {
        assertEquals(
                List.of("dotnet CS0103 Cart.cs:12:9 The name 'totl' does not exist in the current context",
                        "dotnet MSB1003 MSBUILD:0:0 Specify a project or solution file."),
                read("""
                        /home/dev/app/Cart.cs(12,9): error CS0103: The name 'totl' does not exist in the current context [/home/dev/app/app.csproj]
                        /home/dev/app/Cart.cs(14,9): warning CS0168: The variable 'x' is declared but never used [/home/dev/app/app.csproj]
                            /home/dev/app/Cart.cs(12,9): error CS0103: The name 'totl' does not exist in the current context [/home/dev/app/app.csproj]
                        MSBUILD : error MSB1003: Specify a project or solution file.
                        """));
    }

    @Test
    void aDotnetExceptionIsPlacedAtItsFirstKnownLine() {
        assertEquals(List.of("dotnet InvalidOperationException Cart.cs:31:0 Sequence contains no elements"),
                read("""
                Unhandled exception. System.InvalidOperationException: Sequence contains no elements
                   at System.Linq.ThrowHelper.ThrowNoElementsException()
                   at Shop.Cart.First(List`1 items) in /home/dev/app/Cart.cs:line 31
                   at Program.Main() in /home/dev/app/Program.cs:line 4
                """));
    }

    @Test
    void ruffIsReadInBothItsForms() {
        assertEquals(List.of("ruff F401 app/a.py:1:8 `os` imported but unused",
                "ruff F821 app/b.py:3:11 Undefined name `foo`",
                "ruff unused-import app/c.py:1:8 `os` imported but unused"), read("""
                        app/a.py:1:8: F401 [*] `os` imported but unused
                        F821 Undefined name `foo`
                         --> app/b.py:3:11
                          |
                        2 | def bar():
                        3 |     return foo
                          |           ^^^
                          |

                        app/c.py:1:8: unused-import: [*] `os` imported but unused
                        Found 3 errors.
                        """));
    }

    @Test
    void pyrightIsRead() {
        assertEquals(List.of(
                "pyright reportAttributeAccessIssue app/a.py:4:3 Cannot access attribute \"x\" for class \"int\""),
                read("""
                        /home/dev/app/app/a.py
                          /home/dev/app/app/a.py:4:3 - error: Cannot access attribute "x" for class "int" (reportAttributeAccessIssue)
                        1 error, 0 warnings
                        """));
    }

    @Test
    void aJavaTraceInsideATestReportNamesTheFirstOwnFrame() {
        assertEquals(List.of("java IllegalStateException com/acme/Cart.java:17:0 empty"), read("""
                java.lang.IllegalStateException: empty
                	at java.base/java.util.Objects.requireNonNull(Objects.java:259)
                	at com.acme.Cart$Item.total(Cart.java:17)
                	at com.acme.CartTest.totals(CartTest.java:9)
                """));
    }

    @Test
    void makeAndNpmOnlyCountWhereNothingExactWasSaid() {
        assertEquals(List.of("make make :0:0 [Makefile:3: all] Error 1"),
                read("make: *** [Makefile:3: all] Error 1\n"));
        assertEquals(List.of("cc cc main.c:1:2 expected ';'"), read("""
                main.c:1:2: error: expected ';'
                make: *** [Makefile:3: all] Error 1
                """));
    }

    @Test
    void controlCharactersAreGoneFromWhatIsKept() {
        assertEquals(List.of("cc cc a.c:1:2 bad"),
                read("\u001b[1ma.c:1:2:\u001b[0m \u001b[31merror: \u001b[0mb\u0007ad\u001b]0;title\u0007\n"));
    }

    @Test
    void ordinaryOutputHoldsNoErrors() {
        assertEquals(List.of(), read("""
                Compiling 12 files
                src/a.c:1:2: warning: unused variable 'x'
                0 errors, all tests passed
                http://localhost:8080/ ready in 12:30:01
                [INFO] BUILD SUCCESS
                at work on it: done
                """));
    }

    @Test
    void aFloodOfErrorsIsCountedNotKept() {
        StringBuilder flood = new StringBuilder();
        for (int i = 1; i <= 1000; i++) {
            flood.append("a.c:").append(i).append(":1: error: bad\n");
        }
        ProblemReader.Reading reading = ProblemReader.read("", flood.toString());
        assertEquals(200, reading.findings().size());
        assertEquals(800, reading.dropped());
    }
}
