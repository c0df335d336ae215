package dev.shiftlog.cli.broken;

import dev.shiftlog.problem.Finding;
import dev.shiftlog.problem.ProblemReader;
import dev.shiftlog.testreport.TestReport;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;

/** What a command's output said, how many bytes of it went by unread, and when the command began. */
record Heard(ProblemReader.Reading problems, TestReport tests, long unread, FileTime started) {
    Heard(ProblemReader.Reading problems, TestReport tests, long unread) {
        this(problems, tests, unread, FileTime.fromMillis(0));
    }

    Heard since(FileTime when) {
        return new Heard(problems, tests, unread, when);
    }

    /** Both streams of one command. */
    Heard plus(Heard other) {
        boolean summaries = problems.onlySummaries() && other.problems.onlySummaries();
        List<Finding> findings = new ArrayList<>();
        if (summaries || !problems.onlySummaries()) {
            findings.addAll(problems.findings());
        }
        if (summaries || !other.problems.onlySummaries()) {
            findings.addAll(other.problems.findings());
        }
        int dropped = problems.dropped() + other.problems.dropped();
        return new Heard(new ProblemReader.Reading(findings, summaries, dropped), tests.plus(other.tests),
                unread + other.unread, started);
    }
}
