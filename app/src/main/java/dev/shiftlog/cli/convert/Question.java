package dev.shiftlog.cli.convert;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.UsageError;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Asks a person at a terminal for a choice that the call left out; elsewhere that is an error. */
final class Question {
    private final Invocation call;
    private final BufferedReader in;

    Question(Invocation call) {
        this.call = call;
        this.in = new BufferedReader(new InputStreamReader(call.in(), StandardCharsets.UTF_8));
    }

    Agent agent(String option, String words) throws IOException, UsageError {
        if (call.value(option).isPresent()) {
            return Desk.agent(option, call.value(option).get());
        }
        List<String> names = Agents.names();
        if (!call.terminal().isInteractive()) {
            throw new UsageError("Missing option '" + option + "': one of " + String.join(", ", names) + ".");
        }
        return Desk.agent(option, chosen(words, names));
    }

    private String chosen(String words, List<String> names) throws IOException, UsageError {
        for (int i = 0; i < names.size(); i++) {
            call.err().line("  " + (i + 1) + "  " + names.get(i));
        }
        call.err().raw(words + " ").flush();
        String answer = in.readLine();
        if (answer == null || answer.isBlank()) {
            throw new UsageError("Nothing was chosen; nothing was changed.");
        }
        String typed = answer.strip();
        boolean number = typed.length() == 1 && typed.charAt(0) >= '1'
                && typed.charAt(0) < '1' + names.size();
        return number ? names.get(typed.charAt(0) - '1') : typed;
    }
}
