package dev.shiftlog.cli.hook;

import dev.shiftlog.change.Actor;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.hook.Hook;
import dev.shiftlog.hook.HookEvent;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.Payload;
import dev.shiftlog.project.RootSearch;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** {@code hook …}: answers an agent tool. It never fails, because the agent must go on. */
final class FireHook implements Command {
    private final HookEvent event;

    public FireHook(HookEvent event) {
        this.event = event;
    }

    @Override
    public Spec spec() {
        return Spec.of("Answer an agent tool at " + event.word() + "; installed by 'shiftlog hooks install'.")
                .about("The tool's payload is read from standard input. Prints nothing unless there is something to say.")
                .option("--host", "TOOL", "The agent tool that calls: claude, codex, gemini or copilot.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) {
        try {
            HookHost host = HookHost.named(call.value("--host").orElse("claude")).orElse(HookHost.CLAUDE);
            Payload payload = call.terminal().input() ? Payload.EMPTY : Payload.read(call.in());
            Hook.Fired fired = fire(call, host, event, payload);
            if (fired.answer().isPresent()) {
                call.out().raw(fired.answer().get()).raw("\n");
            }
            // Hosts show standard error only in their logs.
            fired.failures().forEach(failure -> complain(call, failure));
        } catch (IOException | StoreException | RuntimeException failed) {
            // Even a fault of ours must not stop the agent.
            complain(call, failed.getMessage());
        }
        return ExitCode.DONE;
    }

    private void complain(Invocation call, String failure) {
        call.err().line("shiftlog hook " + event.word() + ": " + failure);
    }

    static Hook.Fired fire(Invocation call, HookHost host, HookEvent event, Payload payload)
            throws IOException, StoreException {
        Path root = new RootSearch(folder(call, payload), call.environment()).find().path();
        StitchFolder folder = new StitchFolder(root);
        Workspace workspace = OpenProject.workspaceOf(folder, call.clock(), Workspace.HOOK_PATIENCE);
        Hook.Moment moment = new Hook.Moment(System.currentTimeMillis(), call.clock().now());
        Hook.Fired fired = new Hook(workspace, host, moment).fire(event, payload);
        if (LaterHarvest.isDue(event) && folder.isInitialised()) {
            new LaterHarvest(root).start(new Actor(host.word(), payload.conversation()));
        }
        return fired;
    }

    private static Path folder(Invocation call, Payload payload) {
        try {
            Path folder = call.cwd().resolve(payload.folder());
            return Files.isDirectory(folder) ? folder : call.cwd();
        } catch (InvalidPathException garbage) {
            return call.cwd();
        }
    }
}
