package dev.shiftlog.cli.setup;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.receipt.Staging;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a conversion that was killed left beside an agent's files. */
record LeftBehind(Invocation call, boolean mends) {
    LeftBehind {
        requireNonNull(call);
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Environment environment = new Environment(call.environment(),
                UserFolders.of(call.environment()).home());
        for (Agent agent : Agents.all()) {
            Path home = agent.home(environment);
            try {
                for (Path left : mends ? Staging.clear(home) : Staging.leftBehind(home)) {
                    findings.add(finding(left));
                }
            } catch (IOException unreadable) {
                findings.add(Finding.problem("conversions",
                        home + " cannot be searched for what killed conversions left: "
                                + unreadable.getMessage() + "; look at it with 'ls -la'"));
            }
        }
        return findings;
    }

    private Finding finding(Path left) {
        return mends
                ? Finding.mended("conversions", "removed " + left + ", left by a conversion that was killed")
                : Finding.problem("conversions", left + " was left by a conversion that was killed; the next"
                        + " conversion removes it, or 'shiftlog doctor' now");
    }
}
