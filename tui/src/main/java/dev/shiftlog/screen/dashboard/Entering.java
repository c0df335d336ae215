package dev.shiftlog.screen.dashboard;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.panel.Listing.Row;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.conversations.SpotScreen;
import dev.shiftlog.screen.form.FormEditing;
import dev.shiftlog.screen.past.PastScreen;
import dev.shiftlog.session.Logbook;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a command on an entry, over what is typed for it, to the changes that it makes. */
final class Entering {
    private Entering() {}

    static Turn entry(Dashboard at, EntryCommand command) {
        Answer answer = at.panel().answer(command, at.board(), at.pane().row().map(Row::id));
        return switch (answer) {
            case Answer.Ask ask -> ask(at, ask.form(), command == EntryCommand.EDITOR);
            case Answer.Make make -> make(at, make.changes());
            case Answer.Open open -> Turn.open(at, PastScreen.loading(at.board(), open.sessionId()))
                    .and(new Request.Run(new Effect.ReadPast(open.sessionId())));
            case Answer.OpenTalk talk -> talk(at, talk);
            case Answer.Source source ->
                Turn.run(at, new Effect.OpenSource(source.path(), source.line()));
            case Answer.Copy copy -> Turn.run(at, new Effect.Copy(copy.name(), copy.text()));
            case Answer.Cannot cannot -> Turn.say(at, cannot.why());
        };
    }

    private static Turn talk(Dashboard at, Answer.OpenTalk talk) {
        SpotScreen screen = SpotScreen.unread(talk.agent(), talk.conversation(), at.area().height());
        return Turn.open(at, screen).and(new Request.Run(screen.opening(talk.turn())));
    }

    /**
     * Shown at once as it will be on disk: a second key pressed before the first is written must
     * already mean the new state. What the disk answers replaces it.
     */
    private static Turn make(Dashboard at, List<Change> changes) {
        Logbook logbook = at.board().logbook();
        for (Change change : changes) {
            logbook = change.applyTo(logbook, new Stamp(at.board().now(), Actor.PERSON))
                    .changed()
                    .orElse(logbook);
        }
        return Turn.run(at.refreshed(at.board().with(logbook)), new Effect.Edit(changes));
    }

    private static Turn ask(Dashboard at, Form form, boolean outside) {
        Dashboard asking = at.typing(new Typing.Filling(form, false));
        return outside ? Turn.run(asking, new Effect.EditOutside(form.current().value())) : Turn.stay(asking);
    }

    static Turn typed(Dashboard at, Input input) {
        return switch (at.typing()) {
            case Typing.Nothing none -> Turn.stay(at);
            case Typing.Filter filter -> filter(at, input, filter.text());
            case Typing.Filling filling -> keep(at, FormEditing.typed(filling.form(), input));
        };
    }

    private static Turn filter(Dashboard at, Input input, TextEdit text) {
        TextEdit changed = switch (input) {
            case Input.Key key -> FormEditing.press(text, key);
            case Input.Paste paste -> text.paste(paste.text().replace('\n', ' '));
            case Input.Mouse mouse -> text;
            case Input.Resized resized -> text;
            case Input.Closed closed -> text;
        };
        return Turn.stay(
                at.with(at.pane().filtered(changed.text())).typing(new Typing.Filter(changed)).settled());
    }

    /** What is typed is also kept outside, so that a crash does not take it. */
    private static Turn keep(Dashboard at, Form form) {
        Dashboard next = at.typing(new Typing.Filling(form, false));
        return form.equals(at.form().orElseThrow())
                ? Turn.stay(next)
                : Turn.run(next, new Effect.KeepDraft(Optional.of(form)));
    }

    static Turn form(Dashboard at, FormCommand command) {
        return switch (at.typing()) {
            case Typing.Nothing none -> Turn.stay(at);
            case Typing.Filter filter -> filterCommand(at, command);
            case Typing.Filling filling -> fillingCommand(at, filling.form(), command);
        };
    }

    private static Turn filterCommand(Dashboard at, FormCommand command) {
        return switch (command) {
            case SAVE -> Turn.stay(at.typing(Typing.NOTHING));
            case CANCEL -> Turn.stay(at.with(at.pane().filtered("")).typing(Typing.NOTHING).settled());
            case NEW_LINE, NEXT_FIELD, PREVIOUS_FIELD, EACH_LINE, EDITOR, TAKE_THEIRS -> Turn.stay(at);
        };
    }

    private static Turn fillingCommand(Dashboard at, Form form, FormCommand command) {
        return switch (command) {
            case SAVE -> save(at, form);
            case NEW_LINE -> keep(at, form.with(form.current().edited(form.current().edit().type("\n"))));
            case NEXT_FIELD -> keep(at, form.at(form.active() + 1));
            case PREVIOUS_FIELD -> keep(at, form.at(form.active() - 1));
            case EACH_LINE -> eachLine(at, form);
            case EDITOR -> Turn.run(at, new Effect.EditOutside(form.current().value()));
            case TAKE_THEIRS -> form.isContested()
                    ? keep(at, FormEditing.theirs(form))
                    : Turn.say(at, "nobody else has changed this");
            case CANCEL -> Turn.run(at.typing(Typing.NOTHING), new Effect.KeepDraft(Optional.empty()));
        };
    }

    private static Turn save(Dashboard at, Form form) {
        if (form.verb() == Form.Verb.RUN) {
            return run(at, form);
        }
        if (form.isContested()) {
            Form agreed = FormEditing.agreed(form);
            return Turn.say(at.typing(new Typing.Filling(agreed, false)),
                    "someone else wrote the text on the right meanwhile: " + FormCommand.SAVE.mention()
                            + " saves yours over it, " + FormCommand.TAKE_THEIRS.mention() + " takes theirs");
        }
        return submit(at, form, changes(at, form));
    }

    private static Turn run(Dashboard at, Form form) {
        String line = form.value(Form.COMMAND);
        Effect forget = new Effect.KeepDraft(Optional.empty());
        Optional<String> test = Optional.of(form.target()).filter(key -> !key.isEmpty());
        return line.isEmpty()
                ? Turn.run(at.typing(Typing.NOTHING), forget)
                : Turn.run(at.typing(Typing.NOTHING), forget, new Effect.RunCommand(line, test));
    }

    private static Turn eachLine(Dashboard at, Form form) {
        if (form.verb() != Form.Verb.ADD) {
            return Turn.say(at, "only new entries can be one each line");
        }
        List<Change> changes = new ArrayList<>();
        Field field = form.current();
        for (String line : field.value()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()) {
            changes.addAll(changes(at, form.with(field.edited(TextEdit.of(line)))));
        }
        return submit(at, form, changes);
    }

    private static List<Change> changes(Dashboard at, Form form) {
        return form.verb() == Form.Verb.TASK
                ? List.of(Change.setTask(form.value("task")))
                : at.panel().submit(form);
    }

    /** The form stays open until the changes are made, so that a refusal loses nothing. */
    private static Turn submit(Dashboard at, Form form, List<Change> changes) {
        if (changes.isEmpty() || !form.isTouched() && form.verb() != Form.Verb.RESOLVE) {
            return Turn.run(at.typing(Typing.NOTHING), new Effect.KeepDraft(Optional.empty()));
        }
        return Turn.run(at.typing(new Typing.Filling(form, true)), new Effect.Edit(changes));
    }

    static Turn told(Dashboard at, Msg news) {
        return switch (news) {
            case Msg.Accepted accepted -> accepted(at, accepted.appeared());
            case Msg.Refused refused -> Turn.stay(at.form().isPresent()
                    ? at.typing(new Typing.Filling(at.form().get(), false))
                    : at).and(new Request.Say(refused.reason()));
            case Msg.EditedOutside edited -> at.form().isPresent()
                    ? keep(at, replaced(at.form().get(), edited.text()))
                    : Turn.stay(at);
            case Msg.Typed typed -> Turn.stay(at);
            case Msg.Arrived arrived -> Turn.stay(at);
            case Msg.Ticked ticked -> Turn.stay(at);
            case Msg.Said said -> Turn.stay(at);
            case Msg.PastRead past -> Turn.stay(at);
            case Msg.Found found -> Turn.stay(at);
            case Msg.Begun begun -> Turn.stay(at);
            case Msg.Rested rested -> Turn.open(at, Shift.rested(at.board(), rested));
            case Msg.ContextMade context -> Turn.stay(at);
            case Msg.Told told -> Turn.stay(at);
            case Msg.Handed handed -> Turn.stay(at);
        };
    }

    /** What is new is selected: the next key means it. */
    private static Turn accepted(Dashboard at, List<String> appeared) {
        Dashboard there = at.with(at.pane().selecting(appeared)).settled();
        if (!(at.typing() instanceof Typing.Filling filling && filling.isSaving())) {
            return Turn.stay(there);
        }
        Turn closed = Turn.run(there.typing(Typing.NOTHING), new Effect.KeepDraft(Optional.empty()));
        return there.pane().hides(appeared)
                ? closed.and(new Request.Say("it is kept, but the filter hides it; "
                        + AppCommand.BACK.mention() + " shows all lines"))
                : closed;
    }

    private static Form replaced(Form form, String text) {
        Field field = form.current();
        return form.with(field.edited(field.edit().replacedBy(text.strip())));
    }
}
