package dev.shiftlog.cli.conversation;

import dev.shiftlog.catalog.Entry;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code session list}: the conversations of all agents, newest first. */
final class ListConversations implements Command {
    private static final int USUAL_LIMIT = 30;
    private static final long MOST_TO_COUNT = 64L << 20;

    @Override
    public Spec spec() {
        return Selection.options(Spec.of("List the agents' conversations, newest first."))
                .option("-n, --limit", "N", "Show so many at most; 30 if not given, 0 for all.")
                .json("""
                        The JSON is a list, the newest first. Each has agent, id, last_active, size, archived,
                        sub_agents and file; once it was read also prompts, turns, tool_calls, tokens and health
                        (sound, hint, loss, fatal); and where it has one home, title, first_prompt, last_prompt,
                        folder, branch, model, started, archived_by, open_in, converted_from (agent and id), headless,
                        days_until_deleted and caveat.
                        """)
                .about("""
                        Shows this project's conversations of all agents, also those held below it, in other
                        checkouts of it, and where it was before it was moved, and those that only Shiftlog's
                        archive holds any more. Nothing is run and nothing is changed: all is read from the
                        agents' files. On a terminal long titles are cut to its width.

                        Further homes, as a container's or a backup's, are listed too when your own config.json
                        (in ~/.config/shiftlog) names them:

                            {"shiftlog": {"homes": [{"name": "box", "path": "/srv/box/home/dev",
                                                     "folders": {"/workspace": "/home/me/code"}}]}}

                        "folders" tells how a folder there is called here. Their conversations are marked with the
                        home's name and only read: 'session fork' goes on in a copy in your own home. What your own
                        home holds as well is shown once. A home that is not there now is left out.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        Stores stores = Stores.of(call);
        Selection selection = Selection.of(call, stores.now());
        List<Entry> all = new ArrayList<>(stores.look());
        all.addAll(stores.archived(all));
        all.sort(Comparator.comparing(Entry::lastActive).reversed());
        List<Entry> chosen = selection.of(all);
        int limit = limit(call);
        List<Entry> shown = counted(stores, chosen.subList(0,
                limit == 0 ? chosen.size() : Math.min(limit, chosen.size())));
        Standing standing = new Standing(stores, all);
        if (call.json()) {
            ListedJson json = new ListedJson(stores, standing);
            List<Json> listed = new ArrayList<>();
            for (Entry entry : shown) {
                listed.add(json.of(entry));
            }
            call.out().line(JsonWriter.indented(new JsonArray(listed)));
            return ExitCode.DONE;
        }
        if (!shown.isEmpty()) {
            Rows rows = new Rows(stores, all, standing);
            rows.lines(shown, ScreenWidth.of(call)).forEach(call.out()::line);
        }
        tail(call, selection, all.size(), chosen.size(), shown.size());
        return ExitCode.DONE;
    }

    private static int limit(Invocation call) throws UsageError {
        String limit = call.value("--limit").orElse(Integer.toString(USUAL_LIMIT));
        try {
            return Integer.parseUnsignedInt(limit);
        } catch (NumberFormatException noNumber) {
            throw new UsageError("Invalid value for '--limit': '" + limit + "' is not a number.");
        }
    }

    /** Reads whole what was not read yet, as much as a person would wait for; one huge file hides no other. */
    private static List<Entry> counted(Stores stores, List<Entry> entries) throws IOException {
        List<Entry> small = new ArrayList<>();
        long left = MOST_TO_COUNT;
        for (Entry entry : entries) {
            long size = entry.conversation().size();
            if (entry.counts().isEmpty() && !stores.isOurs(entry) && size <= left) {
                small.add(entry);
                left -= size;
            }
        }
        Map<Path, Entry> read = new HashMap<>();
        List<Entry> whole = stores.catalog().counted(small);
        stores.catalog().keep(whole);
        whole.forEach(entry -> read.put(entry.conversation().file(), entry));
        List<Entry> counted = new ArrayList<>();
        entries.forEach(entry -> counted.add(read.getOrDefault(entry.conversation().file(), entry)));
        return counted;
    }

    private static void tail(Invocation call, Selection selection, int all, int chosen, int shown) {
        if (chosen == 0) {
            call.out()
                    .line(selection.everywhere() || all == 0
                            ? "No conversations found."
                            : "No conversations of this project; " + all
                                    + " in all folders, --all lists them.");
        } else if (shown < chosen) {
            call.out().line((chosen - shown) + " more: -n 0 lists all.");
        }
    }
}
