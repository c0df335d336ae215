package dev.shiftlog.cli.convert;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.LocalProcesses;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.TakingBack;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code session unconvert}: takes away exactly what a conversion wrote. */
final class UnconvertConversation implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Take away what a conversion or repair wrote.")
                .about("What has grown since is named and stays; with --force it goes to the trash instead.\n"
                        + "Folders and markers that others use stay.")
                .flag("-f, --force", "Move what has grown since to the trash.")
                .argument("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Desk desk = Desk.of(call);
        Receipt receipt = receipt(desk, call.argument("ID"));
        refuseOnlyRead(desk, receipt.target());
        refuseOpen(desk, receipt);
        TakingBack takingBack = new TakingBack(receipt, desk.receipts());
        List<String> changed = takingBack.changed();
        if (!changed.isEmpty() && !call.flag("--force")) {
            throw new Refusal("it was used since, so nothing was taken away: " + String.join("; ", changed)
                    + ". With --force it goes to the trash.");
        }
        takingBack.run().forEach(call.out()::line);
        return ExitCode.DONE;
    }

    private static Receipt receipt(Desk desk, String id) throws IOException, Refusal {
        List<Receipt> found = desk.receipts().of(id);
        if (found.isEmpty()) {
            throw new Refusal("no conversion made a conversation '" + id + "'; there are receipts of: "
                    + desk.receipts()
                            .all()
                            .stream()
                            .map(one -> one.target().agent() + " " + one.target().id())
                            .toList());
        }
        if (found.size() > 1) {
            throw new Refusal("'" + id + "' is the beginning of " + found.size()
                    + " conversations; give more of the id");
        }
        return found.getFirst();
    }

    private static void refuseOnlyRead(Desk desk, Receipt.End target) throws Refusal {
        Optional<Agent> agent = Agents.named(target.agent());
        if (agent.isPresent() && desk.environment().isOnlyRead(agent.get(), target.file())) {
            throw new Refusal(
                    target.file() + " is in a home that is only read now, so it stays; take the home"
                            + " out of your config.json, then try again");
        }
    }

    private static void refuseOpen(Desk desk, Receipt receipt) throws IOException, Refusal {
        Optional<Agent> agent = Agents.named(receipt.target().agent());
        if (agent.isEmpty()) {
            return;
        }
        Optional<Conversation> conversation = agent.get()
                .reader()
                .at(receipt.target().file(), desk.home(agent.get()), new LocalFiles());
        if (conversation.isPresent()) {
            Optional<String> holder = agent.get()
                    .reader()
                    .openIn(conversation.get(), new LocalFiles(), new LocalProcesses());
            if (holder.isPresent()) {
                throw new Refusal(agent.get().displayName() + " has the conversation open (" + holder.get()
                        + "); close it there, then try again");
            }
        }
    }
}
