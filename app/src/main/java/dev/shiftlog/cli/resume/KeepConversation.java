package dev.shiftlog.cli.resume;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.keepsake.Keepsakes;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import dev.shiftlog.resume.Found;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;

/** {@code session keep}: keeps a conversation that the agent will delete. */
final class KeepConversation implements Command {
    @Override
    public Spec spec() {
        return Naming.agent(Spec.of("Keep a conversation for good, whatever its agent deletes."))
                .about("""
                        Packs the conversation into your own archive. ID is its id, the beginning of it, or \
                        'latest'; without ID it lists what is kept. 'shiftlog session restore ID' puts it back, so \
                        that the agent resumes it.""")
                .optional("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Keepsakes keepsakes = keepsakes(call);
        if (call.optionalArgument("ID").isEmpty()) {
            for (Kept kept : keepsakes.all()) {
                call.out()
                        .line(kept.agent() + "  " + kept.id() + "  "
                                + kept.header().title().orElse("(no title)") + "  " + kept.file());
            }
            return ExitCode.DONE;
        }
        Found found = Naming.find(call);
        call.out().line("Kept " + keepsakes.keep(found.agent(), found.conversation(), found.glance()));
        return ExitCode.DONE;
    }

    static Keepsakes keepsakes(Invocation call) {
        return new Keepsakes(UserFolders.of(call.environment()).data().resolve("conversations"),
                new LocalFiles());
    }
}
