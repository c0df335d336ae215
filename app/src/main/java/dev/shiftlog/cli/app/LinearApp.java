package dev.shiftlog.cli.app;

import dev.shiftlog.board.Age;
import dev.shiftlog.board.Board;
import dev.shiftlog.board.FirstLook;
import dev.shiftlog.change.Change;
import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.effect.AppRunner.Recorder;
import dev.shiftlog.effect.BoardReader;
import dev.shiftlog.effect.Drafts;
import dev.shiftlog.effect.FirstRun;
import dev.shiftlog.effect.SessionEffects;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.dashboard.Panels;
import dev.shiftlog.session.Session;
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
            In history, edit N opens an archived session: compare it, carry lines over, resume from it.
            Everywhere: task, undo, redo, save, context, help, quit. An empty line shows the panel again.
            While something is asked: an empty answer keeps what is there, a single - empties it, a line that
            ends with a backslash goes on in the next one.
            Every other command of shiftlog works here too: session list, handoff draft, hooks test, doctor.""";

    private final Invocation call;
    private final Workspace workspace;
    private final BoardReader reader;
    private final FirstRun firstRun;
    private final Recorder recorder;
    private final CommandCall commands;
    private final Dialogue person;
    private final LinearEdits edits;
    private int panel;

    private LinearApp(Invocation call, Workspace workspace, CommandTable table, FirstRun firstRun,
            Recorder recorder, Dialogue person, BoardReader reader, SessionEffects session) {
        this.call = call;
        this.workspace = workspace;
        this.reader = reader;
        this.firstRun = firstRun;
        this.recorder = recorder;
        this.person = person;
        this.commands = new CommandCall(call, table, workspace.folder().project(), person);
        this.edits = new LinearEdits(person, session);
    }

    static void run(Invocation call, Workspace workspace, CommandTable table, FirstRun firstRun,
            Recorder recorder) throws IOException, StoreException {
        BoardReader reader = new BoardReader(workspace.folder(), workspace, call.clock()::now);
        Drafts drafts = new Drafts(workspace.folder().ours().resolve("drafts"));
        try (Dialogue person = new Dialogue(LineConsole.open(call.in(), call.terminal().input()), call.out());
                SessionEffects session = new SessionEffects(workspace, reader, drafts)) {
            new LinearApp(call, workspace, table, firstRun, recorder, person, reader, session).run();
        }
    }

    private void run() throws IOException, StoreException {
        if (isBegun()) {
            overview(reader.now());
            rested();
        } else {
            welcome();
        }
        person.say("help lists what you can type.");
        Optional<String> line = person.ask(prompt());
        while (line.isPresent() && !List.of("quit", "q", "exit").contains(line.get().strip())) {
            answer(line.get().strip());
            line = person.ask(prompt());
        }
    }

    private boolean isBegun() {
        return workspace.folder().isInitialised();
    }

    private String prompt() {
        return (isBegun() ? Panels.ALL.get(panel).id() : "no session") + "> ";
    }

    /** What is here and what init would write; nothing is written before the yes. */
    private void welcome() throws IOException, StoreException {
        person.say("No session is kept in " + workspace.folder().project() + " yet.");
        FirstLook look = firstRun.look();
        person.say(look.name() + (look.stack().isEmpty() ? "" : ", " + look.stack()) + ", " + look.files()
                + (look.files() == 1 ? " file" : " files"));
        person.say("Beginning one would write:");
        look.writes().forEach(person::say);
        if (person.agrees("Begin a session in this folder?")) {
            person.say(firstRun.begin());
            overview(reader.now());
        } else {
            person.say("Nothing was written. init begins one, session list shows the agents' conversations.");
        }
    }

    /** Nobody has worked on it for long: where it stopped, and whether it goes on. */
    private void rested() throws IOException, StoreException {
        Optional<String> since = reader.rest();
        if (since.isPresent()) {
            Board board = reader.now();
            reader.banner().forEach(person::say);
            person.say("Nothing was logged for " + Age.between(since.get(), board.now()) + ".");
            save("Save this session and start the next one? No goes on with it.");
        }
    }

    private void save(String question) throws IOException {
        if (!person.agrees(question)) {
            person.say("nothing was saved; the session goes on");
        } else if (edits.run(new Effect.SaveSession())) {
            person.say("saved; history shows it");
        }
    }

    private void overview(Board board) {
        person.say(board.project().name() + ". Task: "
                + (board.session().task().isEmpty() ? "none" : board.session().task()));
        for (int at = 0; at < Panels.ALL.size(); at++) {
            Listing listing = Panels.ALL.get(at).listing(board);
            person.say((at + 1) + " " + listing.title() + ": "
                    + (listing.count().isEmpty() ? "nothing" : listing.count()));
        }
    }

    private void answer(String line) throws IOException, StoreException {
        String[] words = line.toLowerCase(Locale.ROOT).split(" +");
        if (words[0].equals("help") || words[0].equals("?")) {
            person.say(HELP);
        } else if (words[0].equals("shiftlog") && words.length > 1) {
            command(line.substring("shiftlog".length()).strip());
        } else if (isOfPanels(words)) {
            panels(words);
        } else if (commands.knows(words[0])) {
            command(line);
        } else {
            person.say("\"" + words[0] + "\" is not known here; help lists what you can type");
        }
    }

    private void command(String line) {
        if (CommandCall.startsAnAgent(line)) {
            person.say("this starts the agent in this terminal: type quit, then shiftlog " + line);
        } else {
            commands.run(line);
        }
    }

    private static boolean isOfPanels(String[] words) {
        return panelNamed(words[0]) >= 0 && words.length == 1 || LinearPanel.named(words[0]).isPresent()
                || List.of("", "undo", "u", "redo", "save", "context", "task").contains(words[0])
                        && words.length == 1;
    }

    private void panels(String[] words) throws IOException, StoreException {
        int named = panelNamed(words[0]);
        if (!isBegun()) {
            person.say("no session is kept here; init begins one");
            return;
        }
        if (named >= 0) {
            panel = named;
            here().show();
            return;
        }
        switch (words[0]) {
            case "" -> here().show();
            case "undo", "u" -> edits.run(new Effect.Undo());
            case "redo" -> edits.run(new Effect.Redo());
            case "save" -> save();
            case "context" -> call.out().raw(reader.contexts().getFirst().text()).line().flush();
            case "task" -> task();
            default -> here().entry(words);
        }
    }

    private void save() throws IOException, StoreException {
        Session session = reader.now().session();
        if (session.isEmpty()) {
            person.say("there is nothing to save yet: this session is empty");
        } else {
            String named = session.task().isEmpty() ? "this session" : "\u201c" + session.task() + "\u201d";
            save("Save " + named + " and start the next session? It goes to the history.");
        }
    }

    private LinearPanel here() {
        return new LinearPanel(Panels.ALL.get(panel), person, reader, workspace.archives(), edits, commands,
                recorder);
    }

    private static int panelNamed(String word) {
        for (int at = 0; at < Panels.ALL.size(); at++) {
            if (word.equals(Panels.ALL.get(at).id()) || word.equals(String.valueOf(at + 1))) {
                return at;
            }
        }
        return -1;
    }

    private void task() throws IOException {
        Optional<String> task = person.ask("task: ").map(String::strip);
        if (task.isEmpty() || task.get().isEmpty()) {
            person.say("nothing was changed");
        } else {
            edits.make(List.of(Change.setTask(task.get())));
        }
    }
}
