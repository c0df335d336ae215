package dev.shiftlog.cli.broken;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.harvest.Harvesting;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.Lookup;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** {@code harvest}: what a conversation of this project says about the session. */
final class HarvestConversation implements Command {
    private static final LocalFiles FILES = new LocalFiles();

    @Override
    public Spec spec() {
        return Spec.of("Take plan, files, errors and test results out of a conversation.")
                .about("""
                        ID is the conversation's id or the beginning of it; without one the conversation that was used last in
                        this project is read. Only what is new since the last harvest counts, and all of it is one change:
                        'shiftlog undo' takes it back.
                        """)
                .flag("-n, --dry-run", "Only show what would be taken.")
                .optional("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        OpenProject project = OpenProject.of(call);
        Found found = find(call, project.root().path());
        boolean dry = call.flag("--dry-run");
        try {
            Harvesting harvesting = new Harvesting(dry ? project.workspace() : project.forWriting(), FILES);
            Harvesting.Proposal proposal = dry
                    ? harvesting.proposed(found)
                    : harvesting.take(found, project.actor());
            tell(call, found, proposal, project.root().path());
            return ExitCode.DONE;
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static void tell(Invocation call, Found found, Harvesting.Proposal proposal, Path root) {
        found.glance()
                .header()
                .folder()
                .map(Path::of)
                .filter(held -> !held.startsWith(root))
                .ifPresent(held -> call.err().line("Note: this conversation was held in " + held));
        String name = found.agent().displayName() + " " + found.glance().header().id();
        if (proposal.isEmpty()) {
            call.out().line("Nothing new in " + name + ".");
            return;
        }
        call.out().line((call.flag("--dry-run") ? "Would take from " : "Taken from ") + name + ":");
        proposal.words().forEach(words -> call.out().line("  " + words));
    }

    private static Found find(Invocation call, Path root) throws IOException, Refusal {
        Lookup lookup = new Lookup(Agents.all(), Environment.of(call.environment()), FILES);
        String id = call.optionalArgument("ID").orElse("latest");
        if (id.equals("latest")) {
            Set<Path> folders = new LinkedHashSet<>(List.of(root, call.cwd()));
            return lookup.latest(new ArrayList<>(folders))
                    .orElseThrow(() -> new Refusal("there is no conversation in " + root
                            + "; 'shiftlog session list --all' shows those of all folders"));
        }
        List<Found> found = lookup.namedAnywhere(id);
        if (found.size() != 1) {
            throw new Refusal(found.isEmpty()
                    ? "there is no conversation " + id + "; 'shiftlog session list' shows them"
                    : found.size() + " conversations begin with " + id + "; give more of the id");
        }
        return found.getFirst();
    }
}
