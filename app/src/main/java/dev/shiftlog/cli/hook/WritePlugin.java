package dev.shiftlog.cli.hook;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.shim.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** {@code hooks plugin}: the hooks and skills as a plugin, for those who rather install one than edited settings. */
final class WritePlugin implements Command {
    private static final String MINE = "shiftlog";

    @Override
    public Spec spec() {
        return Spec.of("Write our hooks and skills as a plugin that the agent itself installs and removes.")
                .about("""
                        HOST is claude, codex, gemini or copilot. FOLDER becomes a marketplace with one plugin (for
                        Gemini, the folder of an extension); the commands that install it are printed.
                        """)
                .argument("HOST")
                .argument("FOLDER")
                .option("--command", "PATH", "The program that the hooks call, if not the shiftlog on PATH.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        String named = call.argument("HOST");
        HookHost host = HookHost.named(named)
                .orElseThrow(() -> UsageError.badChoice("HOST", named,
                        Arrays.stream(HookHost.values()).map(HookHost::word).toList()));
        Path folder = call.cwd().resolve(call.argument("FOLDER")).normalize();
        refuseForeign(folder);
        PluginFiles plugin = new PluginFiles(host, call.value("--command").orElse("shiftlog"),
                System.getProperty("shiftlog.version", ""));
        for (Map.Entry<String, String> file : plugin.all().entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            AtomicFile.refuseSymlink(path);
            AtomicFile.write(path, file.getValue());
            call.out().line("wrote " + path);
        }
        call.out().line("Install it with:");
        plugin.commands(Shell.command(List.of(folder.toString())))
                .forEach(words -> call.out().line("  " + words));
        if (host == HookHost.CODEX) {
            call.out()
                    .line("Codex asks at its next start whether the new hooks may run, and skips them until then.");
        }
        call.out()
                .line("With the plugin, hooks in the settings would speak twice: shiftlog hooks uninstall "
                        + host.word());
        call.out()
                .line("Once it is taken, 'shiftlog hooks install " + host.word()
                        + "' only shortens what this project's instruction file teaches.");
        return ExitCode.DONE;
    }

    /** A folder with anything but an earlier plugin of ours is somebody's. */
    private static void refuseForeign(Path folder) throws IOException, Refusal {
        if (!Files.isDirectory(folder) || Files.isDirectory(folder.resolve(MINE).resolve("hooks"))) {
            return;
        }
        try (var files = Files.newDirectoryStream(folder)) {
            if (files.iterator().hasNext()) {
                throw new Refusal(folder + " holds other files; name a new or empty folder");
            }
        }
    }
}
