package dev.shiftlog.cli.convert;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.resume.Found;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** {@code session repair}: writes all that can be read of a conversation into a copy that its agent resumes. */
final class RepairConversation implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Write what can be read of a broken conversation into a copy that resumes.")
                .about("The broken one stays as it is. The copy belongs to the same folder, or to this one if that is\n"
                        + "gone. shiftlog session unconvert ID takes the copy away.")
                .option("--agent", "AGENT", "Whose conversation it is, where the id alone does not tell.")
                .flag("--apply", "Let the plain command resume the copy.")
                .flag("--register", "Let the agent's own program take the copy into its list (codex).")
                .flag("--dry-run", "Report only, write nothing.")
                .json("The JSON is that of 'session convert'.")
                .argument("ID")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Desk desk = Desk.of(call);
        try {
            Found found = found(desk, call.argument("ID"));
            if (found.agent().writer().isEmpty()) {
                throw new Refusal(found.agent().displayName() + "'s conversations cannot be written safely; "
                        + "shiftlog session export keeps what can be read of it");
            }
            Order order = new Order(found.agent(), found.conversation(), found.agent(),
                    desk.home(found.agent()),
                    folder(desk, found), UUID.randomUUID().toString(), Optional.empty(), false);
            return new Conversion(desk, order, found.further()).run(call.flag("--dry-run"),
                    call.flag("--apply"));
        } catch (Refused refused) {
            throw new Refusal(refused.getMessage(), refused);
        }
    }

    private static Found found(Desk desk, String name) throws IOException, Refusal, Refused {
        List<Agent> agents = desk.call().value("--agent").isPresent()
                ? List.of(Desk.agent("--agent", desk.call().value("--agent").get()))
                : Agents.all();
        List<Found> found = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Agent agent : agents) {
            try {
                found.add(desk.sources(agent).named(name, desk.project()));
            } catch (Refused notOfThisAgent) {
                reasons.add(notOfThisAgent.getMessage());
            }
        }
        if (found.isEmpty()) {
            throw new Refused(
                    agents.size() == 1 ? reasons.getFirst() : "no agent has a conversation '" + name + "'");
        }
        if (found.size() > 1) {
            throw new Refusal(
                    "'" + name + "' could be a conversation of several agents; say which with --agent");
        }
        return found.getFirst();
    }

    private static Path folder(Desk desk, Found found) {
        return found.glance()
                .header()
                .folder()
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElse(desk.folder());
    }
}
