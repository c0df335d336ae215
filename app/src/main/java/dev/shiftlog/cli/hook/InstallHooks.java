package dev.shiftlog.cli.hook;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Invocation.Dialog;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookPlaces.HookScope;
import dev.shiftlog.hook.HookSettings;
import dev.shiftlog.instruction.PlannedWrite;
import dev.shiftlog.instruction.PlannedWrites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
        Path file = targets.file(host);
        if (!install) {
            return settings.removing(file);
        }
        HookScope other = targets.scope() == HookScope.USER ? HookScope.PROJECT : HookScope.USER;
        Path elsewhere = targets.places().file(host, other);
        if (!elsewhere.equals(file) && Files.isRegularFile(elsewhere)
                && settings.isPartlyIn(Files.readString(elsewhere, StandardCharsets.ISO_8859_1))) {
            call.out()
                    .line(host.word() + ": our hooks are in " + elsewhere
                            + " already; installed twice, they would"
                            + " speak twice. Nothing changed for " + host.word() + ".");
            return List.of();
        }
        List<PlannedWrite> writes = settings.installing(file);
        if (writes.isEmpty()) {
            call.out().line(host.word() + ": installed already in " + file);
        }
        return writes;
    }

    private static void show(Invocation call, PlannedWrite write) {
        call.out().line(write.file() + ": " + write.words());
        switch (write) {
            case PlannedWrite.Replace replace ->
                call.out()
                        .line(TextDiff.of(text(replace.before().orElse("")), text(replace.after()))
                                .stripTrailing());
            case PlannedWrite.Delete delete -> call.out().line("  (the file goes)");
            case PlannedWrite.Leave leave -> call.out().line("  (nothing is written there)");
        }
    }

    /** The planned bytes as the text that a person reads. */
    private static String text(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
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
