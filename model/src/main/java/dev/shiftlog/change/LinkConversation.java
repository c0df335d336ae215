package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Logbook;

/** Notes that a conversation belongs to this session, or was seen in it once more. */
record LinkConversation(ConversationLink link) implements Change {
    @Override
    public Outcome applyTo(Logbook logbook, Stamp stamp) {
        for (ConversationLink known : logbook.session().conversations()) {
            if (known.isSameAs(link)) {
                ConversationLink again = known.seen(stamp.time(), link.endCommit()).with(link.rest());
                return new Outcome.Changed(logbook.with(logbook.session().replacing(again)));
            }
        }
        ConversationLink fresh = link.seen(stamp.time(), link.endCommit());
        return new Outcome.Changed(logbook.with(logbook.session().plus(fresh)));
    }

    @Override
    public String summary() {
        return "conversation " + link.text();
    }

    @Override
    public JsonObject toJson() {
        return ChangeJson.named("link").with("entry", link.toJson()).build();
    }
}
