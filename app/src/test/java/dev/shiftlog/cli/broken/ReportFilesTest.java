package dev.shiftlog.cli.broken;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFilesTest {
    private static final FileTime BEGIN = FileTime.from(Instant.parse("2026-11-21T12:00:00Z"));

    @TempDir
    private Path project;

    private Path report(String name) throws IOException {
        Path file = project.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.setLastModifiedTime(Files.writeString(file, "<testsuite/>"), BEGIN);
    }

    private List<String> found(FileTime since) throws IOException {
        return ReportFiles.in(project, since)
                .stream()
                .map(file -> project.relativize(file).toString())
                .toList();
    }

    @Test
    void reportsAreKnownByTheNamesThatToolsGiveThem() throws IOException {
        List<String> names = List.of("api/target/surefire-reports/TEST-a.B.xml", "build/junit.xml",
                "out/shop.trx", "test-results.xml");
        for (String name : names) {
            report(name);
        }
        report("pom.xml");
        report("results.json");
        assertEquals(names, found(BEGIN));
    }

    @Test
    void reportsOfOtherPeoplesCodeAreNotTheProjects() throws IOException {
        report("node_modules/left-pad/junit.xml");
        report(".venv/lib/junit.xml");
        assertEquals(List.of(), found(BEGIN));
    }

    @Test
    void aReportFromBeforeTheRunIsNotOfIt() throws IOException {
        report("junit.xml");
        assertEquals(List.of("junit.xml"), found(BEGIN));
        assertEquals(List.of(), found(FileTime.from(BEGIN.toInstant().plusSeconds(1))));
    }
}
