package dev.shiftlog.cli.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.resume.Found;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Planned;
import dev.shiftlog.transfer.Progress;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.transfer.Staged.Done;
import dev.shiftlog.transfer.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** {@code session fork}: goes on in a copy; the conversation itself stays as it is. */
final class ForkConversation implements Command {
    @Override
    public Spec spec() {
        return Naming.agent(Spec.of("Go on in a copy of a conversation; the original stays as it is."))
                .about("""
                        The copy is written in the agent's own format, read back and compared; of a conversation \
                        in a further home it is made in your own, for the folder's name here. \
                        'shiftlog session unconvert' takes it away again.""")
                .flag("--print", "Make the copy and print the command instead of running it.")
                .argument("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Found found = Naming.find(call);
        Done copy = copy(call, found);
        String command = Shell.command(copy.resume().arguments());
        call.err().line("shiftlog: copied to " + copy.conversation().id() + "; " + command);
        if (call.flag("--print")) {
            call.out().line(command);
            return ExitCode.DONE;
        }
        return new ExitCode(Start.instead(copy.resume().folder(), copy.resume().arguments(),
                copy.resume().environment()));
    }

    /** The conversation's own folder, or this one where that is gone. */
    private static Path folder(Invocation call, Found found) {
        Optional<Path> held = found.glance().header().folder().map(Path::of);
        if (held.isPresent() && !Files.isDirectory(held.get())) {
            call.err().line("shiftlog: " + held.get() + " is not there; the copy goes on in " + call.cwd());
        }
        return held.filter(Files::isDirectory).orElse(call.cwd());
    }

    private static Done copy(Invocation call, Found found) throws IOException, Refusal {
        Agent agent = found.agent();
        Order order = new Order(agent, found.conversation(), agent,
                agent.home(Environment.of(call.environment())), folder(call, found),
                UUID.randomUUID().toString(),
                Optional.empty(), false);
        try {
            return Planned.of(order, Surroundings.local(
                    new Receipts(UserFolders.of(call.environment()).state()), Instant.now())
                    .reading(found.further()))
                    .convert(Progress.NONE);
        } catch (Refused refused) {
            throw new Refusal(refused.getMessage(), refused);
        }
    }
}
