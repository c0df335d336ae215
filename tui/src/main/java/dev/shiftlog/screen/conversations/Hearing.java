package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.ConversationCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Turn;
import java.util.Optional;

/** What the screen makes of the news that errands bring. */
final class Hearing {
    private Hearing() {}

    static Turn hear(ConversationsScreen at, News news) {
        return switch (news) {
            case News.Found found -> found.everywhere() == at.catalogue().isEverywhere()
                    ? Moving.reading(at.found(found))
                    : Turn.stay(at);
            case News.ReadDone read -> at.current().filter(line -> line.key().equals(read.key())).isPresent()
                    ? Turn.stay(at.with(at.reading()
                            .of(read.key(), read.lines())
                            .toNext(at.catalogue().searched(), 0)))
                    : Turn.stay(at);
            case News.Hits hits -> searched(at, hits);
            case News.ResumePlanned planned -> Turn.open(at, new ResumeScreen(planned));
            case News.HarvestPlanned planned -> planned.lines().isEmpty()
                    ? Turn.say(at, "nothing in it that the session does not have yet")
                    : Turn.open(at, new HarvestScreen(planned, at.height()));
            case News.Departing departing -> Turn.stay(at).and(new Request.Leave());
            case News.Failed failed -> Turn.say(at, failed.reason());
            case News.Changed changed -> again(at).and(new Request.Say(changed.words()));
            case News.Converted converted -> again(at);
            case News.SpotRead spot -> Turn.stay(at);
            case News.Copied copied -> again(at.choosing(copied.copy())).and(new Request.Say(
                    "the copy is " + copied.copy().id() + "; " + ConversationCommand.RESUME.mention()
                            + " goes on in it"));
            case News.Checked checked -> Turn.open(at, new NoteScreen("Check", checked.findings()));
            case News.Examined examined -> Turn.stay(at);
            case News.Advanced advanced -> Turn.stay(at);
        };
    }

    private static Turn again(ConversationsScreen at) {
        return Turn.run(at, new Effect.Conversations(new Errand.Find(at.catalogue().isEverywhere())));
    }

    private static Turn searched(ConversationsScreen at, News.Hits hits) {
        long found = hits.hits().stream().map(News.Hit::key).distinct().count();
        if (found == 0) {
            return Turn.say(at, "no conversation has \"" + hits.words() + "\"; "
                    + ConversationCommand.EVERYWHERE.mention() + " searches all folders");
        }
        boolean isNew = !at.catalogue().searched().equals(hits.words());
        ConversationsScreen listed = at.with(at.catalogue().searched(Optional.of(hits)));
        ConversationsScreen shown = isNew
                ? listed.selecting(0)
                : listed.choosing(at.current().orElseThrow().key());
        return Moving.reading(shown.with(shown.reading().toNext(hits.words(), 0)))
                .and(new Request.Say(found
                        + (found == 1 ? " conversation has \"" : " conversations have \"") + hits.words()
                        + (hits.isComplete()
                                ? "\"; " + ConversationCommand.NEXT_HIT.mention()
                                        + " goes to the next place, "
                                        + AppCommand.BACK.mention() + " shows all again"
                                : "\" so far; still searching …")));
    }
}
