package dev.shiftlog.cli.app;

import dev.shiftlog.board.Board;
import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Output;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.effect.AppRunner.Recorder;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Panel;
import dev.shiftlog.panel.Listing.Row;
import dev.shiftlog.screen.dashboard.Panels;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.terminal.LineConsole;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The same panels and forms, printed and asked line by line: nothing moves, nothing is drawn. */
final class LinearApp {
    private static final String HELP = """
            A panel's name or number shows it: plan progress errors tests decisions todos files history.
            Then, with the number of a line: add, add-other, edit N, status N, aside N, resolve N, tried N,
            revise, delete N, move-up N, move-down N, same-fix N, rerun [N], retest N, source N, copy N, origin N.
            Everywhere: task, undo, redo, save, context, help, quit.""";

    private final Output out;
    private final Workspace workspace;
    private final BoardReader reader;
    private final Invocation call;
    private final Recorder recorder;
    private int panel;

    LinearApp(Invocation call, Workspace workspace, Recorder recorder) {
        this.recorder = recorder;
        this.call = call;
        this.out = call.out();
        this.workspace = workspace;
        this.reader = new BoardReader(workspace.folder(), workspace, call.clock()::now);
    }

    void run() throws IOException, StoreException {
        if (!workspace.folder().isInitialised()) {
            say("No session is kept in " + workspace.folder().project() + ". 'shiftlog init' begins one.");
            return;
        }
        try (LineConsole console = LineConsole.open(call.in())) {
            overview(reader.now());
            say("help lists what you can type.");
            Optional<String> line = console.ask(prompt());
            while (line.isPresent() && !List.of("quit", "q", "exit").contains(line.get().strip())) {
                answer(line.get().strip().toLowerCase(Locale.ROOT), console);
                line = console.ask(prompt());
            }
        }
    }

    private String prompt() {
        return Panels.ALL.get(panel).id() + "> ";
    }

    private void say(String words) {
        out.line(words).flush();
    }

    private void overview(Board board) {
        say(board.project().name() + ". Task: "
                + (board.session().task().isEmpty() ? "none" : board.session().task()));
        for (int at = 0; at < Panels.ALL.size(); at++) {
            Listing listing = Panels.ALL.get(at).listing(board);
            say((at + 1) + " " + listing.title() + ": "
                    + (listing.count().isEmpty() ? "nothing" : listing.count()));
        }
    }

    private void answer(String line, LineConsole console) throws IOException, StoreException {
        String[] words = line.split(" +");
        int named = panelNamed(words[0]);
        if (named >= 0) {
            panel = named;
            show();
            return;
        }
        switch (words[0]) {
            case "" -> show();
            case "help", "?" -> say(HELP);
            case "undo", "u" -> report(workspace.undo(Actor.PERSON));
            case "redo" -> report(workspace.redo(Actor.PERSON));
            case "save" ->
                report(workspace.save(Actor.PERSON, List.of(), dev.shiftlog.store.Beginning.UNKNOWN));
            case "context" -> out.raw(reader.contexts().getFirst().text()).line().flush();
            case "task" -> task(console);
            default -> entry(words, console);
        }
    }

    private static int panelNamed(String word) {
        for (int at = 0; at < Panels.ALL.size(); at++) {
            if (word.equals(Panels.ALL.get(at).id()) || word.equals(String.valueOf(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    private void show() throws StoreException {
        Listing listing = Panels.ALL.get(panel).listing(reader.now());
        say(listing.title() + (listing.count().isEmpty() ? "" : ", " + listing.count()));
        if (listing.rows().isEmpty()) {
            say(listing.hint());
        }
        int number = 1;
        for (Row row : listing.rows()) {
            say(number++ + ". " + row.sign().strip() + " " + row.text()
                    + (row.note().isEmpty() ? "" : " — " + row.note())
                    + (row.edge().isEmpty() ? "" : " (" + row.edge() + ")"));
        }
    }

    private void task(LineConsole console) throws IOException, StoreException {
        Optional<String> task = console.ask("task: ");
        if (task.isPresent() && !task.get().isBlank()) {
            report(workspace.apply(Actor.PERSON, List.of(Change.setTask(task.get().strip()))));
        }
    }

    private void entry(String[] words, LineConsole console) throws IOException, StoreException {
        Optional<EntryCommand> command = command(words[0]);
        if (command.isEmpty()) {
            say("\"" + words[0] + "\" is not known here; help lists what you can type");
            return;
        }
        Panel here = Panels.ALL.get(panel);
        Board board = reader.now();
        List<Row> rows = here.listing(board).rows();
        int number = words.length > 1 && words[1].matches("[0-9]{1,6}") ? Integer.parseInt(words[1]) : 0;
        Optional<String> id = number > 0 && number <= rows.size()
                ? Optional.of(rows.get(number - 1).id())
                : Optional.empty();
        Answer answer = here.answer(command.get(), board, id);
        switch (answer) {
            case Answer.Ask ask -> fill(here, ask.form(), console);
            case Answer.Make make -> report(workspace.apply(Actor.PERSON, make.changes()));
            case Answer.Open open -> say("'shiftlog history' shows the archived session " + open.sessionId());
            case Answer.OpenTalk talk ->
                say("'shiftlog session show " + talk.conversation() + "' shows the conversation");
            case Answer.Source source -> say(source.path() + (source.line() > 0 ? ":" + source.line() : ""));
            case Answer.Copy copy -> say(copy.text());
            case Answer.Cannot cannot -> say(id.isEmpty() && words.length < 2
                    ? cannot.why() + " (give the number of a line)"
                    : cannot.why());
        }
    }

    private static Optional<EntryCommand> command(String word) {
        for (EntryCommand command : EntryCommand.values()) {
            if (command != EntryCommand.EDITOR
                    && command.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** Field by field; an empty answer keeps what is there. */
    private void fill(Panel here, Form form, LineConsole console) throws IOException, StoreException {
        Form filled = form;
        say(form.title());
        for (Field field : form.fields()) {
            String before = field.value().isEmpty() ? "" : " [" + field.value().replace('\n', ' ') + "]";
            Optional<String> typed = console.ask(field.label() + before + ": ");
            if (typed.isEmpty()) {
                say("nothing was changed");
                return;
            }
            String text = field.name().equals("steps") || field.name().equals("failures")
                    ? typed.get().replace(";", "\n")
                    : typed.get();
            filled = text.isBlank() ? filled : filled.with(field.edited(TextEdit.of(text)));
        }
        if (filled.verb() == Form.Verb.RUN) {
            run(filled);
            return;
        }
        List<Change> changes = here.submit(filled);
        if (changes.isEmpty() || !filled.isTouched() && filled.verb() != Form.Verb.RESOLVE) {
            say("nothing was changed");
        } else {
            report(workspace.apply(Actor.PERSON, changes));
        }
    }

    private void run(Form form) throws IOException {
        String line = form.value(Form.COMMAND);
        if (line.isEmpty()) {
            say("nothing was run");
            return;
        }
        say("exit " + recorder.run(line, Optional.of(form.target()).filter(key -> !key.isEmpty())));
    }

    private void report(Applied applied) throws StoreException {
        switch (applied) {
            case Applied.Done done ->
                say(done.record().map(record -> record.what()).orElse("it is so already"));
            case Applied.Refused refused -> say(refused.reason());
            case Applied.Queued queued -> say(queued.reason());
        }
        for (String notice : applied.notices()) {
            say(notice);
        }
    }
}
