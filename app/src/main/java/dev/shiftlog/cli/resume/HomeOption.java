package dev.shiftlog.cli.resume;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import java.nio.file.Files;
import java.util.Optional;

/** How a call names one of the further homes. */
public final class HomeOption {
    private static final String NAME = "--home";

    private HomeOption() {}

    public static Spec.Builder on(Spec.Builder spec) {
        return spec.option(NAME, "NAME", "Only those of this further home of your config.json.");
    }

    public static boolean isGiven(Invocation call) {
        return call.flag(NAME);
    }

    /** The home that is asked for, if one is; it has to be there. */
    public static Optional<Home> asked(Invocation call, Environment environment) throws Refusal {
        Optional<String> name = call.value(NAME);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        Home home = environment.further()
                .named(name.get())
                .orElseThrow(() -> new Refusal("there is no home '" + name.get() + "'; "
                        + (environment.further().homes().isEmpty()
                                ? "'shiftlog help session list' tells how to name one"
                                : "there is " + String.join(", ", environment.further().names()))));
        if (!Files.isDirectory(home.path())) {
            throw new Refusal("the home '" + home.name() + "' is not there now; mount or start what holds "
                    + home.path());
        }
        return Optional.of(home);
    }
}
