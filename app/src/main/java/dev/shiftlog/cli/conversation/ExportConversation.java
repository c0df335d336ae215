package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.resume.HomeOption;
import dev.shiftlog.export.Format;
import dev.shiftlog.secret.Secrets;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** {@code session export}: one conversation as a document. */
final class ExportConversation implements Command {
    @Override
    public Spec spec() {
        return HomeOption.on(Spec.of("Write one conversation as Markdown, HTML or JSON."))
                .choice("--to", "The form; markdown if not given.",
                        Arrays.stream(Format.values()).map(Format::word).toArray(String[]::new))
                .option("-o, --output", "FILE", "Write a new file instead of standard output.")
                .flag("--redact", "Replace what looks like a secret or a personal path by its kind.")
                .flag("-f, --full", "Also what the agent would no longer send.")
                .choice("--agent", "Only this agent's.", Agents.names().toArray(String[]::new))
                .option("--dir", "FOLDER", "For 'latest': the project's folder.")
                .option("--since", "AGE", "For 'latest': not older than this.")
                .option("--branch", "NAME", "For 'latest': held on this git branch.")
                .flag("-a, --all", "For 'latest': of all folders.")
                .argument("ID")
                .about("""
                        ID is the conversation's id or its beginning, a file, or 'latest'. The HTML is one file that
                        needs nothing else, without scripts. An existing file is never overwritten.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Stores stores = Stores.of(call);
        Entry entry = stores.named(call.argument("ID"));
        Transcript transcript = stores.open(entry);
        Format format = Format.valueOf(call.value("--to")
                .orElse("markdown")
                .toUpperCase(Locale.ROOT));
        View view = call.flag("--full") ? View.FULL : View.LIVE;
        UnaryOperator<String> texts = call.flag("--redact")
                ? Secrets::redact
                : UnaryOperator.identity();
        Optional<String> output = call.value("--output");
        if (output.isEmpty()) {
            format.write(transcript, view, texts, call.out().document());
            return ExitCode.DONE;
        }
        List<Notice> notices = toFile(call.cwd().resolve(output.get()), format, transcript, view, texts);
        call.out().line("Written: " + call.cwd().resolve(output.get()));
        notices.forEach(notice -> call.err()
                .line("shiftlog: not in it: " + notice.words()));
        return ExitCode.DONE;
    }

    private static List<Notice> toFile(Path file, Format format, Transcript transcript, View view,
            UnaryOperator<String> texts)
            throws IOException, Refusal {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
            return format.write(transcript, view, texts, out);
        } catch (FileAlreadyExistsException taken) {
            throw new Refusal(file + " exists; give another name or remove it", taken);
        }
    }
}
