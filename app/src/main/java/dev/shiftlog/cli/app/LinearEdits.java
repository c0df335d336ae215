package dev.shiftlog.cli.app;

import dev.shiftlog.change.Change;
import dev.shiftlog.effect.SessionEffects;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import java.util.ArrayList;
import java.util.List;

/** Changes to the session by the same effects as those of the screen, and what came of each as a line. */
record LinearEdits(Dialogue person, SessionEffects session) {
    void make(List<Change> changes) {
        List<String> summaries = changes.stream().map(Change::summary).toList();
        if (run(new Effect.Edit(changes))) {
            person.say(String.join("; ", summaries));
        }
    }

    /** Whether all went well and nothing was said of it yet. */
    boolean run(Effect.Stored effect) {
        List<Msg> news = new ArrayList<>();
        session.run(effect, news::add);
        boolean isQuiet = true;
        for (Msg message : news) {
            if (message instanceof Msg.Said said) {
                person.say(said.words());
                isQuiet = false;
            } else if (message instanceof Msg.Refused refused) {
                person.say(refused.reason());
                isQuiet = false;
            }
        }
        return isQuiet;
    }
}
