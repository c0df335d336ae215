package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.Fault.Severity;
import dev.shiftlog.agent.Finding;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code session check}: what would keep conversations from being resumed as they were. */
final class CheckConversations implements Command {
    @Override
    public Spec spec() {
        return Selection.options(Spec.of("Check whether conversations would resume."))
                .json("""
                        The JSON is a list with agent, id and findings of each conversation; a finding holds fault,
                        severity (fatal, loss, hint), count, what, effect and place.
                        """)
                .any("ID")
                .about("""
                        Names every fault that was seen to break a resume in the agent's own program, and what the
                        agent makes of it. Without ID all conversations of this project are checked. Exits with 1
                        if one would not resume.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Stores stores = Stores.of(call);
        List<Json> checked = new ArrayList<>();
        boolean fatal = false;
        List<Entry> chosen = chosen(call, stores);
        for (Entry entry : chosen) {
            List<Finding> findings = stores.agent(entry)
                    .reader()
                    .check(entry.conversation(), Stores.FILES);
            fatal |= findings.stream()
                    .anyMatch(finding -> finding.fault().severity() == Severity.FATAL);
            if (call.json()) {
                checked.add(json(entry, stores.home(entry), findings));
            } else {
                show(stores, entry, findings);
            }
        }
        if (call.json()) {
            call.out().line(JsonWriter.indented(new JsonArray(checked)));
        } else if (chosen.isEmpty()) {
            call.out().line("No conversations of this project; --all checks those of all folders.");
        }
        return fatal ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static List<Entry> chosen(Invocation call, Stores stores)
            throws IOException, Refusal {
        List<Entry> chosen = new ArrayList<>();
        for (String id : call.arguments("ID")) {
            chosen.add(stores.named(id));
        }
        return call.arguments("ID").isEmpty()
                ? Selection.of(call, stores.now()).of(stores.look())
                : chosen;
    }

    private static void show(Stores stores, Entry entry, List<Finding> findings) {
        Invocation call = stores.call();
        call.out().line(stores.headline(entry));
        if (findings.isEmpty()) {
            call.out().line("    sound");
        }
        for (Finding finding : findings) {
            call.out()
                    .line("    " + word(finding.fault().severity()) + ": " + finding.count() + " × "
                            + finding.fault().what() + " (" + finding.place() + ")");
            call.out().line("        " + finding.fault().effect());
        }
    }

    private static String word(Severity severity) {
        return switch (severity) {
            case FATAL -> "would not resume";
            case LOSS -> "loss";
            case HINT -> "hint";
        };
    }

    private static Json json(Entry entry, String home, List<Finding> findings) {
        List<Json> listed = new ArrayList<>();
        for (Finding finding : findings) {
            listed.add(JsonObject.with("fault", lower(finding.fault().name()))
                    .with("severity", lower(finding.fault().severity().name()))
                    .with("count", finding.count())
                    .with("what", finding.fault().what())
                    .with("effect", finding.fault().effect())
                    .with("place", finding.place())
                    .build());
        }
        return JsonObject.with("agent", entry.agent())
                .with("id", entry.id())
                .withUnlessEmpty("home", home)
                .with("findings", new JsonArray(listed))
                .build();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
