package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.ProjectPlaces;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.cli.resume.HomeOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Which conversations a call is about: this project's unless it says otherwise. */
record Selection(Predicate<Entry> wanted, boolean everywhere) {
    /** Declares the options that all commands over several conversations share. */
    static Spec.Builder options(Spec.Builder spec) {
        return HomeOption.on(spec)
                .choice("--agent", "Only this agent's.", Agents.names().toArray(String[]::new))
                .option("--dir", "FOLDER", "Those of the project in this folder.")
                .option("--since", "AGE", "Those used since: 3h, 2d, 1w, or a date.")
                .option("--branch", "NAME", "Those held on this git branch.")
                .flag("-a, --all", "Those of all folders, not only of this project.");
    }

    static Selection of(Invocation call, Instant now) throws UsageError {
        Predicate<Entry> wanted = _ -> true;
        Optional<String> agent = call.value("--agent");
        if (agent.isPresent()) {
            wanted = wanted.and(entry -> entry.agent().equals(agent.get()));
        }
        Optional<String> branch = call.value("--branch");
        if (branch.isPresent()) {
            wanted = wanted.and(entry -> entry.header().branch().equals(branch));
        }
        Optional<String> since = call.value("--since");
        if (since.isPresent()) {
            Instant earliest = Age.before(now, since.get());
            wanted = wanted.and(entry -> !entry.lastActive().isBefore(earliest));
        }
        boolean everywhere = call.flag("--all") && call.value("--dir").isEmpty();
        if (!everywhere) {
            Path folder = call.cwd().resolve(call.value("--dir").orElse(""));
            ProjectPlaces places = new ProjectPlaces(folder);
            wanted = wanted.and(entry -> places.of(entry).isProject());
        }
        return new Selection(wanted, everywhere);
    }

    /** Those that are wanted, runs of sub-agents too. */
    List<Entry> withRuns(List<Entry> entries) {
        return entries.stream().filter(wanted).toList();
    }

    /** Runs of sub-agents belong to the conversation that started them, and are listed with it. */
    List<Entry> of(List<Entry> entries) {
        return entries.stream().filter(entry -> !entry.isSubAgent()).filter(wanted).toList();
    }
}
