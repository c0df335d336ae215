package dev.shiftlog.cli.conversation;

import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.Entry.Counts;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.receipt.Receipt;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

/** Listed conversations in the shape that {@code session list --json} promises. */
record ListedJson(Stores stores, Standing standing) {
    Json of(Entry entry) throws IOException {
        JsonObject.Builder fields = JsonObject.with("agent", entry.agent()).with("id", entry.id());
        fields.withUnlessEmpty("home", stores.home(entry));
        entry.header().title().ifPresent(title -> fields.with("title", title));
        entry.glance().firstPrompt().ifPresent(prompt -> fields.with("first_prompt", prompt));
        entry.glance().lastPrompt().ifPresent(prompt -> fields.with("last_prompt", prompt));
        entry.header().folder().ifPresent(folder -> fields.with("folder", folder));
        entry.header().branch().ifPresent(branch -> fields.with("branch", branch));
        entry.header().model().ifPresent(model -> fields.with("model", model));
        entry.header().started().ifPresent(time -> fields.with("started", time.toString()));
        fields.with("last_active", entry.lastActive().toString());
        entry.counts().ifPresent(counts -> counts(counts, fields));
        fields.with("size", entry.conversation().size());
        fields.with("archived", entry.conversation().archived());
        if (stores.isOurs(entry)) {
            fields.with("archived_by", "shiftlog");
        }
        fields.with("sub_agents", standing.subAgents(entry));
        standing.openIn(entry).ifPresent(program -> fields.with("open_in", program));
        Optional<Receipt.End> origin = standing.origin(entry);
        if (origin.isPresent()) {
            fields.with("converted_from", JsonObject.with("agent", origin.get().agent())
                    .with("id", origin.get().id())
                    .build());
        }
        if (entry.glance().headless()) {
            fields.with("headless", true);
        }
        standing.daysLeft(entry).ifPresent(days -> fields.with("days_until_deleted", days));
        stores.agent(entry).caveat().ifPresent(caveat -> fields.with("caveat", caveat));
        return fields.with("file", entry.conversation().file().toString()).build();
    }

    private static void counts(Counts counts, JsonObject.Builder fields) {
        fields.with("prompts", counts.prompts())
                .with("turns", counts.turns())
                .with("tool_calls", counts.calls())
                .with("tokens", counts.usage().total())
                .with("health", counts.worst()
                        .map(Enum::name)
                        .orElse("sound")
                        .toLowerCase(Locale.ROOT));
    }
}
