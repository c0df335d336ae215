package dev.shiftlog.cli.app;

import dev.shiftlog.change.Change;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.past.PastLines;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An archived session, read line by line: compared with now, carried over from, or made the current one. */
record LinearPast(Dialogue person, BoardReader reader, LinearEdits edits, String id, Session session) {
    private static final String HELP = "lines, compare, carry N, resume, back";

    void open() throws IOException, StoreException {
        show(false);
        person.say(HELP);
        Optional<String> line = person.ask(id + "> ");
        while (line.isPresent() && !List.of("back", "quit").contains(line.get().strip())) {
            String[] words = line.get().strip().toLowerCase(Locale.ROOT).split(" +");
            if (words[0].equals("resume")) {
                if (resumed()) {
                    return;
                }
            } else {
                answer(words);
            }
            line = person.ask(id + "> ");
        }
    }

    private void answer(String[] words) throws StoreException {
        switch (words[0]) {
            case "", "lines" -> show(false);
            case "compare" -> show(true);
            case "carry" -> carry(words.length > 1 ? words[1] : "");
            default -> person.say(HELP);
        }
    }

    private List<PastLines.Line> lines(boolean onlyDifferent) throws StoreException {
        return PastLines.of(session, reader.now().session(), onlyDifferent);
    }

    /** Numbers stay the same in both views, so that they can be carried over from either. */
    private void show(boolean onlyDifferent) throws StoreException {
        person.say(id + (session.task().isEmpty() ? "" : ": " + session.task()));
        List<PastLines.Line> all = lines(false);
        List<PastLines.Line> shown = lines(onlyDifferent);
        if (shown.isEmpty()) {
            person.say(onlyDifferent ? "Nothing is different now." : "It is empty.");
        }
        for (PastLines.Line line : shown) {
            String number = line.entry().isEmpty() ? "" : all.indexOf(line) + 1 + ". " + line.sign() + " ";
            person.say(number + line.text() + (line.now().isEmpty() ? "" : " (" + line.now() + ")"));
        }
    }

    private void carry(String number) throws StoreException {
        List<PastLines.Line> all = lines(false);
        int at = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) - 1 : -1;
        if (at < 0 || at >= all.size()) {
            person.say("give the number of a line: carry N");
            return;
        }
        Optional<String> refusal = PastLines.refusal(all.get(at));
        if (refusal.isPresent()) {
            person.say(refusal.get());
        } else {
            edits.make(List.of(Change.carryOver(all.get(at).entry().orElseThrow())));
        }
    }

    private boolean resumed() throws IOException {
        if (!person.agrees("Make it the current session? The current one is archived first.")) {
            person.say("nothing was changed");
            return false;
        }
        edits.run(new Effect.ResumePast(id));
        return true;
    }
}
