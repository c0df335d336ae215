package dev.shiftlog.cli.convert;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.convert.HandoffPrompt;
import dev.shiftlog.resume.Found;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.View;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Refused;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** {@code session convert}: makes another agent's conversation out of one, so that the agent resumes it. */
final class ConvertConversation implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Convert a conversation so that another agent resumes it.")
                .about("Reports what will survive, writes, reads back and compares; on any difference nothing is\n"
                        + "changed. Afterwards the plain command of the target resumes it in this project.\n"
                        + "shiftlog session unconvert ID takes it back.")
                .option("--from", "AGENT", "The agent that had the conversation.")
                .option("--to", "AGENT", "The agent that shall go on with it.")
                .option("--source-session", "ID",
                        "An id, a file, or latest; otherwise this project's default, else its newest.")
                .option("--target-session", "ID",
                        "The id of the new conversation, a UUID; otherwise a fresh one.")
                .flag("--no-apply", "Leave the target's default conversation of this project as it is.")
                .flag("--register",
                        "Let the target's own program take it into its list of conversations (codex).")
                .flag("--dry-run", "Report only, write nothing.")
                .option("--max-tokens", "N", "Cut the oldest outputs, then the oldest prompts, to fit.")
                .flag("--redact", "Replace secrets by the name of their kind.")
                .json("""
                        The JSON holds from, to, source, source_file, target, folder and report; once it is written
                        also file, compared (how many things were), applied, listed, state and resume. The report
                        holds messages, native (counts by kind), losses (each with item, fate, reason, count and
                        example), secrets (counts by kind), left_out (kind, count, example) and notes.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Desk desk = Desk.of(call);
        Optional<Long> maxTokens = maxTokens(call);
        Question.Pair pair = new Question(call).pair();
        Agent from = pair.from();
        Agent to = pair.to();
        try {
            Found chosen = call.value("--source-session").isPresent()
                    ? desk.sources(from).named(call.value("--source-session").get(), desk.project())
                    : desk.sources(from).usual(desk.project(), desk.defaults());
            Conversation source = chosen.conversation();
            if (to.writer().isEmpty()) {
                return handOff(desk, from, source, to);
            }
            Order order = new Order(from, source, to, desk.home(to), desk.folder(),
                    call.value("--target-session").orElseGet(() -> UUID.randomUUID().toString()), maxTokens,
                    call.flag("--redact"));
            return new Conversion(desk, order, chosen.further()).run(call.flag("--dry-run"),
                    !call.flag("--no-apply"));
        } catch (Refused refused) {
            throw new Refusal(refused.getMessage(), refused);
        }
    }

    private static Optional<Long> maxTokens(Invocation call) throws UsageError {
        Optional<String> given = call.value("--max-tokens");
        try {
            Optional<Long> tokens = given.map(Long::valueOf);
            if (tokens.isPresent() && tokens.get() <= 0) {
                throw new NumberFormatException();
            }
            return tokens;
        } catch (NumberFormatException notANumber) {
            throw new UsageError("Invalid value for '--max-tokens': '" + given.orElse("")
                    + "' is not a number above 0.");
        }
    }

    /** Nobody outside knows how to write this agent's store: the talk goes over in words. */
    private static ExitCode handOff(Desk desk, Agent from, Conversation source, Agent to) throws IOException {
        HandoffPrompt prompt = new HandoffPrompt();
        from.reader().open(source, new LocalFiles()).read(View.LIVE, prompt);
        desk.call()
                .err()
                .line(to.displayName() + "'s conversations cannot be written safely, so nothing was written. "
                        + "This starts it with what the other conversation was about:");
        desk.call()
                .out()
                .line("cd " + Shell.quoted(desk.folder().toString()) + " && " + to.launching().program()
                        + " -i " + Shell.quoted(prompt.text(from.displayName())));
        return ExitCode.DONE;
    }
}
