package dev.shiftlog.cli.conversation;

import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.Search;
import dev.shiftlog.catalog.Search.Hit;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code session search}: a text in everything that was ever said. */
final class SearchConversations implements Command {
    private static final int AT_ONCE = 100;
    private static final int MOST_PER_CONVERSATION = 5;

    @Override
    public Spec spec() {
        return Selection.options(Spec.of("Search the text of all conversations."))
                .json("""
                        The JSON is one line for every hit: agent, id, file, position (of its first byte), before, match,
                        after and, in a further home, home.
                        """)
                .argument("TEXT")
                .about("""
                        Finds TEXT, in any letter case, in prompts, answers, tool calls and their outputs, and
                        shows it with the words around it, at most five times a conversation.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        String text = call.argument("TEXT");
        if (text.isBlank()) {
            throw new UsageError("TEXT is blank: there is nothing to search for.");
        }
        Stores stores = Stores.of(call);
        Selection selection = Selection.of(call, stores.now());
        List<Entry> searched = new ArrayList<>();
        List<Hit> hits = new ArrayList<>();
        List<String> problems = new Search(Stores.FILES, text, MOST_PER_CONVERSATION).run(
                selection.withRuns(stores.atHand(AT_ONCE)), () -> {
                    searched.addAll(selection.withRuns(stores.look()));
                    return searched;
                }, hit -> {
                    show(stores, hits, hit);
                    call.out().flush();
                    hits.add(hit);
                });
        problems.forEach(problem -> call.err().line("shiftlog: " + problem));
        if (hits.isEmpty() && !call.json()) {
            call.out()
                    .line("Not found in " + searched.size() + " conversations"
                            + (call.flag("--all") ? "." : " of this project; --all searches all."));
        }
        return hits.isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    private static void show(Stores stores, List<Hit> before, Hit hit) {
        Invocation call = stores.call();
        if (call.json()) {
            call.out()
                    .line(JsonWriter.line(JsonObject.with("agent", hit.entry().agent())
                            .with("id", hit.entry().id())
                            .withUnlessEmpty("home", stores.home(hit.entry()))
                            .with("position", hit.position())
                            .with("before", hit.before())
                            .with("match", hit.match())
                            .with("after", hit.after())
                            .build()));
            return;
        }
        if (before.isEmpty() || !before.getLast().entry().equals(hit.entry())) {
            call.out().line(stores.headline(hit.entry()));
        }
        call.out().line("    …" + hit.before() + hit.match() + hit.after() + "…");
    }
}
