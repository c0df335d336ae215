package dev.shiftlog.cli.hook;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookPlaces.HookScope;
import dev.shiftlog.hook.HookSettings;
import java.io.IOException;
import java.nio.file.Path;

/** {@code hooks status}: where our hooks are installed. */
final class HooksStatus implements Command {
    @Override
    public Spec spec() {
        return HookTargets.spec("Show in which settings our hooks are installed.").build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        for (HookScope scope : HookScope.values()) {
            HookTargets targets = HookTargets.of(call, scope);
            for (HookHost host : targets.hosts()) {
                Path file = targets.file(host);
                call.out()
                        .line(String.join("  ", padded(host.word()), padded(scope.word()),
                                padded(new HookSettings(host).in(file).words()),
                                file.toString()));
            }
        }
        HookTargets targets = HookTargets.of(call, HookScope.USER);
        for (HookHost host : targets.hosts()) {
            targets.places()
                    .plugin(host)
                    .ifPresent(file -> call.out()
                            .line(String.join("  ", padded(host.word()), padded("plugin"),
                                    padded("installed"), file.toString())));
        }
        return ExitCode.DONE;
    }

    private static String padded(String word) {
        return word + " ".repeat(Math.max(0, 13 - word.length()));
    }
}
