package dev.shiftlog.harvest;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import java.util.Optional;

/** The turn of a conversation that an entry was harvested from. */
public record Spot(String agent, String conversation, String turn) {
    private static final String KEY = "harvested_from";

    /** What an entry keeps of it beside its own fields. */
    JsonObject asRest() {
        return JsonObject.with(KEY,
                JsonObject.with("agent", agent).with("conversation", conversation).with("turn", turn).build())
                .build();
    }

    /** Where the entry was harvested, if it was. */
    public static Optional<Spot> of(Entry entry) {
        JsonObject json = entry.rest().object(KEY);
        return json.isEmpty()
                ? Optional.empty()
                : Optional.of(new Spot(json.text("agent"), json.text("conversation"), json.text("turn")));
    }
}
