package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.resume.ResumeCommands;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.snapshot.KeptTranscript;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.transfer.Staged.Done;
import java.io.IOException;

/** {@code flow restore}: goes on with a conversation as it was before it was compacted. */
final class RestoreSnapshot extends FlowCommand {
    @Override
    public Spec spec() {
        return ChosenSnapshot.spec("Go on with a conversation as it was before it was compacted.")
                .about("""
                        The kept transcript becomes a new conversation of its agent, is read back and compared, and
                        is resumed. 'shiftlog session unconvert' takes it away again.
                        NAME is the snapshot's file name, its conversation, the beginning of either, or 'latest'.
                        """)
                .flag("--print", "Make the conversation and print the command instead of running it.")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        KeptTranscript kept = ChosenSnapshot.of(call);
        Done done = restored(call, kept);
        String command = Shell.command(done.resume().arguments());
        call.err()
                .line("shiftlog: restored as " + done.conversation().id() + " of "
                        + kept.agent().displayName()
                        + "; " + command);
        if (call.flag("--print")) {
            call.out().line(command);
            return ExitCode.DONE;
        }
        return ResumeCommands.goOn(done.resume());
    }

    private static Done restored(Invocation call, KeptTranscript kept) throws IOException, Refusal {
        try {
            return kept.restore(project(call), ChosenSnapshot.environment(call),
                    new Receipts(UserFolders.of(call.environment()).state()));
        } catch (Refused refused) {
            throw new Refusal(refused.getMessage(), refused);
        }
    }
}
