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
        shiftlog = ShiftlogRun.in(project);
        Files.createDirectories(project.resolve(".stitch"));
        Files.writeString(project.resolve(".stitch/config.json"),
                "{\"project_name\": \"tools\", \"tech_stack\": []}");
    }

    private void fails(String tool, String file, String source, String recorded, String... command)
            throws IOException {
        boolean installed = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
        assumeTrue(installed, tool + " is not installed here");
        Files.writeString(project.resolve(file), source);
        String[] words = Stream.concat(Stream.of("run", "--"), Stream.of(command)).toArray(String[]::new);
        Answer answer = shiftlog.run(words);
        assertTrue(answer.code() != 0 && !(answer.out() + answer.err()).isEmpty(), answer::toString);
        assertEquals("✗ e1  " + recorded + "\n", shiftlog.run("error", "list").out());
    }

    @Test
    void javac() throws IOException {
        fails("javac", "A.java", "class A {\n    int n = \"x\";\n}\n",
                "A.java:2 javac incompatible types: String cannot be converted to int", "javac", "A.java");
    }

    @Test
    void gcc() throws IOException {
        fails("gcc", "a.c", "int f(void) {\n    return nothing;\n}\n",
                "a.c:2 cc ‘nothing’ undeclared (first use in this function)", "env", "LC_ALL=C.UTF-8", "gcc",
                "-c", "a.c");
    }

    @Test
    void python() throws IOException {
        fails("python3", "a.py", "def f():\n    return {}['x']\nf()\n", "a.py:2 KeyError 'x'", "python3",
                "a.py");
    }

    @Test
    void node() throws IOException {
        fails("node", "a.js", "function f() {\n  return null.x;\n}\nf();\n",
                "a.js:2 TypeError Cannot read properties of null (reading 'x')", "node", "a.js");
    }

    @Test
    void rustc() throws IOException {
        fails("rustc", "a.rs", "fn main() {\n    missing();\n}\n",
                "a.rs:2 E0425 cannot find function `missing` in this scope", "rustc", "a.rs");
    }

    @Test
    void go() throws IOException {
        fails("go", "a.go", "package main\n\nfunc main() {\n\tmissing()\n}\n", "a.go:4 go undefined: missing",
                "env",
                "GOFLAGS=-mod=mod", "GOCACHE=" + project.resolve("cache"), "go", "build", "a.go");
    }
}
