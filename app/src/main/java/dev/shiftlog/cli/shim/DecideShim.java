package dev.shiftlog.cli.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.resume.KeptCopies;
import dev.shiftlog.shim.Decider;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** {@code shim decide}: what a shim asks before it starts the agent. */
final class DecideShim implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Tell a shim what to start; the shims call this.")
                .argument("TOOL")
                .argument("FOLDER")
                .rest("ARGUMENTS")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Agent agent = Tools.named(call.argument("TOOL"));
        Path folder = Path.of(call.argument("FOLDER")).toRealPath();
        UserFolders user = UserFolders.of(call.environment());
        Decider decider = new Decider(agent, new Environment(call.environment(), user.home()),
                new LocalFiles(),
                new Defaults(Project.of(folder)),
                new KeptCopies(user.state().resolve("kept"), new LocalFiles()),
                new Decider.Moment(() -> UUID.randomUUID().toString(),
                        conversation -> isOpen(agent, conversation),
                        conversation -> isUnused(new Receipts(user.state()), conversation),
                        new LocalProcesses()::isRunning, process(call)));
        boolean anew = call.variable("SHIFTLOG_NEW").isPresent();
        Decider.Answer answer = decider.decide(folder, call.arguments("ARGUMENTS"), anew);
        call.err().line("shiftlog: " + answer.line());
        call.out().raw(answer.decision().script()).line();
        return ExitCode.DONE;
    }

    /** The shim's process, which will be the agent's; an older shim does not tell it. */
    private static long process(Invocation call) {
        String process = call.variable("SHIFTLOG_SHIM_PROCESS").orElse("");
        return process.matches("\\d{1,18}") ? Long.parseLong(process) : 0;
    }

    private static boolean isUnused(Receipts receipts, Conversation conversation) {
        try {
            return receipts.of(conversation.agent(), conversation.id())
                    .filter(receipt -> receipt.wrote(conversation.file(), conversation.size()))
                    .isPresent();
        } catch (IOException untold) {
            throw new UncheckedIOException(untold);
        }
    }

    private static boolean isOpen(Agent agent, Conversation conversation) {
        try {
            return agent.reader().openIn(conversation, new LocalFiles(), new LocalProcesses()).isPresent();
        } catch (IOException untold) {
            throw new UncheckedIOException(untold);
        }
    }
}
