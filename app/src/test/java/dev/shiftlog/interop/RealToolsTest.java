package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shiftlog.ShiftlogRun;
import dev.shiftlog.ShiftlogRun.Answer;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real compilers and runtimes fail under {@code run}: what they print is passed on and recorded. */
@Tag("interop")
class RealToolsTest {
    @TempDir
    private Path project;
    private ShiftlogRun shiftlog;

    @BeforeEach
    void openProject() throws IOException {
        shiftlog = ShiftlogRun.begun(project);
    }

    private static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private void fails(String tool, String file, String source, String recorded, String... command)
            throws IOException {
        assumeTrue(isInstalled(tool), tool + " is not installed here");
        Files.writeString(project.resolve(file), source);
        String[] words = Stream.concat(Stream.of("run", "--"), Stream.of(command)).toArray(String[]::new);
        Answer answer = shiftlog.run(words);
        assertTrue(answer.code() != 0 && !(answer.out() + answer.err()).isEmpty(), answer::toString);
        assertEquals("✗ e1  " + recorded + "\n", shiftlog.run("error", "list").out());
    }

    @Test
    void anErrorOfJavacIsRecorded() throws IOException {
        fails("javac", "A.java", "class A {\n    int n = \"x\";\n}\n",
                "A.java:2 javac incompatible types: String cannot be converted to int", "javac", "A.java");
    }

    @Test
    void anErrorOfGccIsRecorded() throws IOException {
        fails("gcc", "a.c", "int f(void) {\n    return nothing;\n}\n",
                "a.c:2 cc ‘nothing’ undeclared (first use in this function)", "env", "LC_ALL=C.UTF-8", "gcc",
                "-c", "a.c");
    }

    @Test
    void anErrorOfPythonIsRecorded() throws IOException {
        fails("python3", "a.py", "def f():\n    return {}['x']\nf()\n", "a.py:2 KeyError 'x'", "python3",
                "a.py");
    }

    @Test
    void anErrorOfNodeIsRecorded() throws IOException {
        fails("node", "a.js", "function f() {\n  return null.x;\n}\nf();\n",
                "a.js:2 TypeError Cannot read properties of null (reading 'x')", "node", "a.js");
    }

    @Test
    void anErrorOfRustcIsRecorded() throws IOException {
        fails("rustc", "a.rs", "fn main() {\n    missing();\n}\n",
                "a.rs:2 E0425 cannot find function `missing` in this scope", "rustc", "a.rs");
    }

    @Test
    void anErrorOfGoIsRecorded() throws IOException {
        fails("go", "a.go", "package main\n\nfunc main() {\n\tmissing()\n}\n", "a.go:4 go undefined: missing",
                "env",
                "GOFLAGS=-mod=mod", "GOCACHE=" + project.resolve("cache"), "go", "build", "a.go");
    }

    @Test
    void anErrorOfClangIsRecorded() throws IOException {
        fails("clang", "a.c", "int f(void) {\n    return nothing;\n}\n",
                "a.c:2 cc use of undeclared identifier 'nothing'", "clang", "-c", "a.c");
    }

    @Test
    void anErrorOfMypyIsRecorded() throws IOException {
        fails("mypy", "a.py", "def f(x: int) -> str:\n    return x\n",
                "a.py:2 return-value Incompatible return value type (got \"int\", expected \"str\")", "mypy",
                "--cache-dir", project.resolve("cache").toString(), "a.py");
    }

    @Test
    void anErrorOfRubyIsRecorded() throws IOException {
        fails("ruby", "a.rb", "def f\n  raise ArgumentError, \"no\"\nend\nf\n", "a.rb:2 ArgumentError no",
                "ruby",
                "a.rb");
    }

    @Test
    void anErrorOfPhpIsRecorded() throws IOException {
        fails("php", "a.php", "<?php\nfunction f() { throw new Exception(\"no\"); }\nf();\n",
                "a.php:2 Exception no", "php", "-d", "display_errors=stderr", "-d", "log_errors=0", "a.php");
    }

    @Test
    void anErrorOfMavenIsRecorded() throws IOException {
        Files.createDirectories(project.resolve("src/main/java"));
        Files.writeString(project.resolve("pom.xml"), """
                <project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>
                <version>1</version><properties><maven.compiler.release>17</maven.compiler.release>
                <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding></properties>
                <build><plugins><plugin><artifactId>maven-compiler-plugin</artifactId><version>3.16.0</version></plugin>
                <plugin><artifactId>maven-resources-plugin</artifactId><version>3.3.1</version></plugin>
                </plugins></build></project>
                """);
        fails("mvn", "src/main/java/A.java", "class A {\n    int n = \"x\";\n}\n",
                "src/main/java/A.java:2 javac incompatible types: java.lang.String cannot be converted to int",
                "mvn", "-o", "-q", "compiler:compile");
    }

    /** Fails, then is mended: what was failing is told as fixed. */
    private void tests(String tool, String file, String failing, String mended, String results, String fixed,
            String... command) throws IOException {
        assumeTrue(isInstalled(tool), tool + " is not installed here");
        String[] words = Stream.concat(Stream.of("run", "--"), Stream.of(command)).toArray(String[]::new);
        Files.writeString(project.resolve(file), failing);
        Answer answer = shiftlog.run(words);
        assertTrue(answer.code() != 0, answer::toString);
        String shown = shiftlog.run("test", "list").out();
        assertTrue(shown.startsWith("1 pass, 1 fail (") && shown.contains(results), shown + answer);
        assertEquals("No open errors.\n", shiftlog.run("error", "list").out());
        Files.writeString(project.resolve(file), failing.replace(mended, ""));
        assertEquals(0, shiftlog.run(words).code());
        assertTrue(shiftlog.run("test", "list").out().endsWith("✓ " + fixed + "  fixed\n"),
                shiftlog.run("test", "list").out());
    }

    @Test
    void aFailureUnderPytestIsRecordedAndToldAsFixed() throws IOException {
        tests("pytest", "test_a.py", "def test_add():\n    assert 1 == 1 + 1\n\ndef test_ok():\n    pass\n",
                " + 1", "✗ test_a.py:test_add  new\n    test_a.py:2 assert 1 == ", "test_a.py:test_add",
                "pytest",
                "-p", "no:cacheprovider");
    }

    @Test
    void aFailureUnderGoTestIsRecordedAndToldAsFixed() throws IOException {
        Files.writeString(project.resolve("go.mod"), "module example.com/shop\n\ngo 1.20\n");
        tests("go", "a_test.go", "package shop\n\nimport \"testing\"\n\nfunc TestAdd(t *testing.T) {\n"
                + "\tif 1 != 1+1 {\n\t\tt.Error(\"want 1\")\n\t}\n}\n\nfunc TestOk(t *testing.T) {}\n",
                "+1", "✗ example.com/shop:TestAdd  new\n    a_test.go:7 want 1", "example.com/shop:TestAdd",
                "env", "GOFLAGS=-mod=mod", "GOCACHE=" + project.resolve("cache"), "go", "test", "-json",
                "./...");
    }

    @Test
    void aFailureUnderCargoTestIsRecordedAndToldAsFixed() throws IOException {
        Files.createDirectories(project.resolve("src"));
        Files.writeString(project.resolve("Cargo.toml"),
                "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        tests("cargo", "src/lib.rs", "#[test]\nfn adds() { assert_eq!(1, 1 + 1); }\n\n#[test]\nfn ok() {}\n",
                " + 1",
                "✗ src/lib.rs:adds  new", "src/lib.rs:adds", "cargo", "test", "--offline");
    }

    @Test
    void aFailureUnderNodeTestIsRecordedAndToldAsFixed() throws IOException {
        tests("node", "a.test.js", "const test = require('node:test');\nconst assert = require('assert');\n"
                + "test('adds', () => assert.strictEqual(1, 1 + 1));\ntest('ok', () => {});\n", " + 1",
                "✗ a.test.js:adds  new\n    a.test.js:3 ", "a.test.js:adds", "node", "--test");
    }
}
