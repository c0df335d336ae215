package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.FurtherHomes;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.agent.Processes;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.receipt.Staging.Steps;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.source.SourceTree;
import java.time.Instant;
import java.util.Optional;

/** The outside world of a conversion. */
public record Surroundings(SourceTree files, Processes processes, Receipts receipts, Steps steps,
        Instant now) {
    public Surroundings {
        requireNonNull(files);
        requireNonNull(processes);
        requireNonNull(receipts);
        requireNonNull(steps);
        requireNonNull(now);
    }

    /** With a source of which no process of this machine tells whether it is open. */
    public Surroundings reading(Optional<FurtherHomes.Home> home) {
        return home.isEmpty() ? this : new Surroundings(files, Processes.ELSEWHERE, receipts, steps, now);
    }

    /** This machine. */
    public static Surroundings local(Receipts receipts, Instant now) {
        return new Surroundings(new LocalFiles(), new LocalProcesses(), receipts, Steps.NONE, now);
    }
}
