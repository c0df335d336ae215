package dev.shiftlog.cli.app;

import dev.shiftlog.board.Board;
import dev.shiftlog.change.Change;
import dev.shiftlog.effect.AppRunner.Recorder;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Listing.Row;
import dev.shiftlog.panel.Panel;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Archives;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One panel of the dashboard, read and edited line by line. */
record LinearPanel(Panel panel, Dialogue person, BoardReader reader, Archives archives, LinearEdits edits,
        CommandCall calls, Recorder recorder) {
    void show() throws StoreException {
        Listing listing = panel.listing(reader.now());
        person.say(listing.title() + (listing.count().isEmpty() ? "" : ", " + listing.count()));
        if (listing.rows().isEmpty()) {
            person.say(listing.hint());
        }
        int number = 1;
        for (Row row : listing.rows()) {
            person.say(number++ + ". " + row.sign().strip() + " " + row.text()
                    + (row.note().isEmpty() ? "" : " \u2014 " + row.note())
                    + (row.edge().isEmpty() ? "" : " (" + row.edge() + ")")
                    + (row.below().isEmpty() ? "" : "; " + row.below()));
        }
    }

    /** A command, perhaps with the number of a line. */
    void entry(String[] words) throws IOException, StoreException {
        Board board = reader.now();
        List<Row> rows = panel.listing(board).rows();
        int number = words.length > 1 && words[1].matches("[0-9]{1,6}") ? Integer.parseInt(words[1]) : 0;
        Optional<String> id = number > 0 && number <= rows.size()
                ? Optional.of(rows.get(number - 1).id())
                : Optional.empty();
        if (words.length > 1 && id.isEmpty()) {
            person.say(rows.isEmpty()
                    ? "this panel has no lines yet"
                    : "there is no line " + words[1] + "; 1 to " + rows.size() + " are there");
            return;
        }
        Answer answer = panel.answer(named(words[0]).orElseThrow(), board, id);
        switch (answer) {
            case Answer.Ask ask -> fill(ask.form());
            case Answer.Make make -> edits.make(make.changes());
            case Answer.Open open -> past(open.sessionId());
            case Answer.OpenTalk talk -> calls.run("session show " + talk.conversation());
            case Answer.Source source ->
                person.say(source.path() + (source.line() > 0 ? ":" + source.line() : ""));
            case Answer.Copy copy -> person.say(copy.text());
            case Answer.Cannot cannot -> person.say(answer == Panel.NOTHING && !rows.isEmpty()
                    ? "give the number of a line: " + words[0] + " N"
                    : cannot.why());
        }
    }

    private void past(String id) throws IOException, StoreException {
        Optional<Session> session = archives.read(id);
        if (session.isEmpty()) {
            person.say("the session " + id + " cannot be read; doctor looks into it");
        } else {
            new LinearPast(person, reader, edits, id, session.get()).open();
        }
    }

    static Optional<EntryCommand> named(String word) {
        for (EntryCommand command : EntryCommand.values()) {
            if (command != EntryCommand.EDITOR && Dialogue.word(command).equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    private void fill(Form form) throws IOException {
        Optional<Form> answered = new LinearForm(person).filled(form);
        if (answered.isEmpty()) {
            person.say("nothing was changed");
            return;
        }
        Form filled = answered.get();
        if (filled.verb() == Form.Verb.RUN) {
            rerun(filled);
            return;
        }
        List<Change> changes = panel.submit(filled);
        if (changes.isEmpty() || !filled.isTouched() && filled.verb() != Form.Verb.RESOLVE) {
            person.say("nothing was changed");
        } else {
            edits.make(changes);
        }
    }

    private void rerun(Form form) throws IOException {
        String line = form.value(Form.COMMAND);
        if (line.isEmpty()) {
            person.say("nothing was run");
            return;
        }
        int exit = recorder.run(line, Optional.of(form.target()).filter(key -> !key.isEmpty()));
        person.say("exit " + exit);
    }
}
