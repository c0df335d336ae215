package dev.shiftlog.cli.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.Lookup;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How a call names one conversation: by its id, the beginning of it, or as the latest here. */
final class Naming {
    private Naming() {}

    static Spec.Builder agent(Spec.Builder spec) {
        return HomeOption.on(spec)
                .choice("--agent", "Look only at this agent's conversations.",
                        Agents.names().toArray(String[]::new));
    }

    static Found find(Invocation call) throws IOException, Refusal {
        List<Agent> agents = call.value("--agent").flatMap(Agents::named).map(List::of).orElse(Agents.all());
        Environment environment = Environment.of(call.environment());
        Lookup own = new Lookup(agents, environment, new LocalFiles());
        Optional<Home> home = HomeOption.asked(call, environment);
        Lookup lookup = home.map(own::in).orElse(own);
        String id = call.argument("ID");
        if (id.equals("latest")) {
            Optional<Found> latest = lookup.latest(
                    List.of(call.cwd(), GitFolder.topLevelAround(call.cwd()).orElse(call.cwd())));
            return latest.orElseThrow(() -> new Refusal("there is no conversation in " + call.cwd()
                    + "; 'shiftlog session list --all' shows those of all folders"));
        }
        List<Found> found = lookup.namedAnywhere(id);
        if (found.isEmpty() && isKept(call, id)) {
            throw new Refusal("the conversation " + id + " is in the archive only; 'shiftlog session restore "
                    + id + "' puts it back where its agent finds it");
        }
        if (found.isEmpty()) {
            throw new Refusal(
                    "there is no conversation " + id + "; 'shiftlog session list --all' shows them");
        }
        if (found.size() > 1) {
            throw new Refusal(found.size() + " conversations begin with " + id + ": " + ids(found)
                    + "; give more of the id");
        }
        return found.getFirst();
    }

    private static boolean isKept(Invocation call, String id) throws IOException {
        return KeepConversation.keepsakes(call).all().stream().anyMatch(kept -> kept.id().startsWith(id));
    }

    private static String ids(List<Found> found) {
        return String.join(", ",
                found.stream()
                        .limit(5)
                        .map(one -> one.agent().id() + " " + one.conversation().id())
                        .toList());
    }
}
