package dev.shiftlog.cli.setup;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Output;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.cli.state.SecretWarning;
import dev.shiftlog.context.Budget;
import dev.shiftlog.context.ContextDocument;
import dev.shiftlog.context.ContextDocument.Cut;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code context}: what the next agent would read, for one host or for all, and what was cut. */
final class PrintContext implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Print what the next agent reads, cut to what its host lets through.")
                .about("""
                        Claude Code shows a preview of 2 KB where a hook says more than 10,000 characters; Codex takes
                        2,500 tokens, counted on the large side: a token for every 4 letters or 3 digits of a run, for
                        every other sign and line end, two for a CJK character, never fewer than a quarter of the bytes.
                        """)
                .choice("--for", "The host; all (the default) fits every one.",
                        Budget.hosts().toArray(String[]::new))
                .option("--budget", "N", "At most N characters.")
                .flag("--why", "Say how large it is and what was cut, instead of printing it.")
                .json("""
                        The JSON holds "text", "characters", "tokens", "host" and "cuts": what each section kept, of how
                        many, and the command that shows the rest.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        Optional<Session> session = project.shown(call);
        if (session.isEmpty()) {
            throw new Refusal("no session yet; the first 'shiftlog update' begins one");
        }
        ContextDocument document = rendered(project, session.get(), budget(call));
        if (call.json()) {
            call.out().raw(JsonWriter.indented(json(document))).line();
        } else if (call.flag("--why")) {
            why(call, document);
        } else {
            call.out().raw(Output.clean(document.text()));
        }
        SecretWarning.about(call, List.of(document.text()));
        return ExitCode.DONE;
    }

    private static ContextDocument rendered(OpenProject project, Session session, Budget budget)
            throws Refusal {
        try {
            return new ContextPage(project.folder()).render(session, budget);
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static Budget budget(Invocation call) throws UsageError {
        Budget host = call.value("--for").flatMap(Budget::named).orElse(Budget.ALL);
        Optional<String> typed = call.value("--budget");
        return typed.isEmpty() ? host : host.limitedTo(characters(typed.get()));
    }

    private static int characters(String typed) throws UsageError {
        try {
            int characters = Integer.parseInt(typed);
            if (characters >= Budget.LEAST_CHARACTERS) {
                return characters;
            }
        } catch (NumberFormatException none) {
            throw new UsageError("Invalid value for '--budget': '" + typed + "' is not a number.");
        }
        throw new UsageError("Invalid value for '--budget': " + typed + " is less than "
                + Budget.LEAST_CHARACTERS + ", which what matters now already takes.");
    }

    private static void why(Invocation call, ContextDocument document) {
        Budget budget = document.budget();
        call.out()
                .line(document.size().characters() + " characters" + limit(budget.characters()) + ", "
                        + document.size().tokens() + " tokens" + limit(budget.tokens()) + " for "
                        + budget.host());
        for (Cut cut : document.cuts()) {
            call.out().line(cut.inWords());
        }
        if (document.cuts().isEmpty()) {
            call.out().line("Nothing was cut.");
        }
    }

    private static String limit(int most) {
        return most >= Budget.NO_LIMIT ? "" : " of " + most;
    }

    private static JsonObject json(ContextDocument document) {
        List<Json> cuts = new ArrayList<>();
        for (Cut cut : document.cuts()) {
            cuts.add(JsonObject.with("section", cut.section())
                    .with("kept", cut.kept())
                    .with("total", cut.total())
                    .with("see_all", cut.seeAll())
                    .build());
        }
        return JsonObject.with("host", document.budget().host())
                .with("characters", document.size().characters())
                .with("tokens", document.size().tokens())
                .with("cuts", new JsonArray(cuts))
                .with("text", document.text())
                .build();
    }
}
