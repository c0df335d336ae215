package dev.shiftlog.cli.hook;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Invocation.Dialog;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookPlaces;
import dev.shiftlog.hook.HookSettings;
import dev.shiftlog.instruction.PlannedWrite;
import dev.shiftlog.instruction.PlannedWrites;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code hooks install} and {@code hooks uninstall}: edits the settings of the hosts, after showing how. */
final class InstallHooks implements Command {
    private static final String PROGRAM = "shiftlog";

    private final boolean install;

    private InstallHooks(boolean install) {
        this.install = install;
    }

    public static InstallHooks install() {
        return new InstallHooks(true);
    }

    public static InstallHooks uninstall() {
        return new InstallHooks(false);
    }

    @Override
    public Spec spec() {
        return HookTargets.scope(HookTargets.spec(install
                ? "Let agent tools call Shiftlog when a conversation begins, is compacted or ends."
                : "Take our hooks out of the settings of agent tools."))
                .about("""
                        HOST is claude, codex, gemini, copilot or all (the default). Shows what changes in each
                        settings file, then writes it; everything else in the file keeps its bytes, and the file as
                        it was is kept beside it until the hooks are removed.
                        """)
                .option("--command", "PATH", "The program that the hooks call, if not the shiftlog on PATH.")
                .flag("--dry-run", "Show what would change, and write nothing.")
                .flag("--yes", "Do not ask.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        HookTargets targets = HookTargets.of(call, HookTargets.scopeOf(call));
        String program = call.value("--command").orElse(PROGRAM);
        List<PlannedWrite> writes = new ArrayList<>();
        for (HookHost host : targets.hosts()) {
            writes.addAll(plan(call, targets, new HookSettings(host, program), host));
        }
        writes.forEach(write -> show(call, write));
        if (!call.flag("--dry-run") && isAgreed(call, writes)) {
            PlannedWrites.carryOut(targets.places().project(), writes);
            report(call, targets, writes);
        }
        boolean left = writes.stream().anyMatch(PlannedWrite.Leave.class::isInstance);
        return left ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** Where nobody sits at a terminal, the call itself is the yes. */
    private boolean isAgreed(Invocation call, List<PlannedWrite> writes) throws IOException {
        boolean changes = writes.stream().anyMatch(write -> !(write instanceof PlannedWrite.Leave));
        if (!changes || call.flag("--yes")
                || new Dialog(call).agrees(install ? "Write this?" : "Take this away?", true)) {
            return true;
        }
        call.out().line("Nothing was written.");
        return false;
    }

    private List<PlannedWrite> plan(Invocation call, HookTargets targets, HookSettings settings,
            HookHost host)
            throws IOException {
        HookPlaces places = targets.places();
        if (!install) {
            return places.removing(host, targets.scope(), settings);
        }
        Optional<String> twice = places.twice(host, targets.scope());
        twice.ifPresent(words -> call.out().line(host.word() + ": " + words));
        List<PlannedWrite> writes = places.installing(host, targets.scope(), settings);
        if (writes.isEmpty() && twice.isEmpty()) {
            call.out().line(host.word() + ": installed already in " + targets.file(host));
        }
        return writes;
    }

    private static void show(Invocation call, PlannedWrite write) {
        call.out().line(write.file() + ": " + write.words());
        write.changes().forEach(call.out()::line);
    }

    private void report(Invocation call, HookTargets targets, List<PlannedWrite> writes) {
        if (!install) {
            call.out().line(writes.isEmpty() ? "No hooks of ours were installed there." : "Hooks removed.");
            return;
        }
        if (targets.hosts().contains(HookHost.CODEX)) {
            call.out()
                    .line("Codex asks at its next start whether the new hooks may run, and skips them until then.");
        }
        call.out().line("Try them with: shiftlog hooks test");
    }
}
