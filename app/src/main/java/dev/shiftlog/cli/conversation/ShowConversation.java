package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.resume.HomeOption;
import dev.shiftlog.export.Format;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** {@code session show}: one conversation to read, with its tool calls folded. */
final class ShowConversation implements Command {
    @Override
    public Spec spec() {
        return HomeOption.on(Spec.of("Show one conversation."))
                .choice("--agent", "Only this agent's.", Agents.names().toArray(String[]::new))
                .option("--dir", "FOLDER", "For 'latest': the project's folder.")
                .option("--since", "AGE", "For 'latest': not older than this.")
                .option("--branch", "NAME", "For 'latest': held on this git branch.")
                .flag("-a, --all", "For 'latest': of all folders.")
                .flag("-f, --full",
                        "Also what the agent would no longer send: compacted, taken back, sub-agents.")
                .flag("-t, --tools", "Show what was passed to tools and what they answered, whole.")
                .flag("--thinking", "Show what the model thought.")
                .json("""
                        The JSON is that of 'session export --to json': agent, id, title, folder, branch, started,
                        last_active, model, turns and not_shown (kind, count and example). A turn holds role, id, time, model, tokens, marks
                        and blocks, each with its type (text, reasoning, tool_call, tool_result, image, unknown).
                        """)
                .argument("ID")
                .about("""
                        ID is the conversation's id or its beginning, a file, or 'latest' for the one that was
                        used last in this project.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Stores stores = Stores.of(call);
        Entry entry = stores.named(call.argument("ID"));
        Agent agent = stores.agent(entry);
        Transcript transcript = stores.open(entry);
        View view = call.flag("--full") ? View.FULL : View.LIVE;
        if (call.json()) {
            Format.JSON.write(transcript, view, UnaryOperator.identity(), call.out().document());
            return ExitCode.DONE;
        }
        Reading reading = new Reading(call.out(), call.flag("--tools"), call.flag("--thinking"));
        reading.head(transcript.header(), agent, stores.catalog().further(entry));
        for (Notice notice : transcript.read(view, reading)) {
            call.err().line("shiftlog: not shown: " + notice.words());
        }
        return ExitCode.DONE;
    }
}
