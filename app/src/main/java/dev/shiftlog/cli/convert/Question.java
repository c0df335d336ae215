package dev.shiftlog.cli.convert;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.terminal.LineConsole;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Asks a person at a terminal for the choices that the call left out; elsewhere that is an error. */
record Question(Invocation call) {
    /** The agents of a conversion. */
    record Pair(Agent from, Agent to) {}

    Pair pair() throws IOException, Refusal {
        Optional<String> from = call.value("--from");
        Optional<String> to = call.value("--to");
        if (from.isPresent() && to.isPresent()) {
            return new Pair(Desk.agent("--from", from.get()), Desk.agent("--to", to.get()));
        }
        if (!call.terminal().isInteractive()) {
            throw new UsageError("Missing option '" + (from.isEmpty() ? "--from" : "--to") + "': one of "
                    + String.join(", ", Agents.names()) + ".");
        }
        try (LineConsole console = LineConsole.open(call.in(), true)) {
            return new Pair(agent(console, "--from", "From which agent?"),
                    agent(console, "--to", "To which agent?"));
        }
    }

    private Agent agent(LineConsole console, String option, String words) throws IOException, Refusal {
        if (call.value(option).isPresent()) {
            return Desk.agent(option, call.value(option).get());
        }
        List<String> names = Agents.names();
        for (int i = 0; i < names.size(); i++) {
            call.err().line("  " + (i + 1) + "  " + names.get(i));
        }
        call.err().flush();
        while (true) {
            String typed = console.ask(words + " ", names).map(String::strip).orElse("");
            if (typed.isEmpty()) {
                throw new Refusal("nothing was chosen, and nothing was changed");
            }
            Optional<Agent> chosen = Agents.named(numbered(typed, names));
            if (chosen.isPresent()) {
                return chosen.get();
            }
            call.err().line("'" + typed + "' is none of them; type a number or a name, or nothing to leave.");
        }
    }

    private static String numbered(String typed, List<String> names) {
        boolean number = typed.length() == 1 && typed.charAt(0) >= '1'
                && typed.charAt(0) < '1' + names.size();
        return number ? names.get(typed.charAt(0) - '1') : typed;
    }
}
