package dev.shiftlog.cli.completion;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import java.util.List;

/** {@code completion}: prints the script that completes our words in a shell. */
public final class Completion implements Command {
    private final CommandTable table;

    public Completion(CommandTable table) {
        this.table = table;
    }

    @Override
    public Spec spec() {
        return Spec.of("Print the completion script of a shell.")
                .about("""
                        SHELL is bash, zsh or fish.

                        bash: shiftlog completion bash > ~/.local/share/bash-completion/completions/shiftlog
                        zsh:  shiftlog completion zsh > a file named _shiftlog in a folder of $fpath
                        fish: shiftlog completion fish > ~/.config/fish/completions/shiftlog.fish
                        """)
                .argument("SHELL")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws UsageError {
        String shell = call.argument("SHELL");
        call.out().raw(switch (shell) {
            case "bash" -> Script.bash(table);
            case "zsh" -> Script.zsh(table);
            case "fish" -> Script.fish(table);
            default -> throw UsageError.badChoice("SHELL", shell, List.of("bash", "zsh", "fish"));
        });
        return ExitCode.DONE;
    }
}
