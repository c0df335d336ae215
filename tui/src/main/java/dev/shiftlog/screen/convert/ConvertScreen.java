package dev.shiftlog.screen.convert;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.keys.WizardCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.form.FormEditing;
import java.util.List;
import java.util.Optional;

/** The conversion of one conversation, from the choice of the agent to the command that resumes it. */
public record ConvertScreen(Conversion conversion, Step step, boolean isDefault, int width,
        int height) implements Screen {
    /** The agents that a conversation can be written for, in the order in which they are offered. */
    static final List<String> TARGETS = Agents.all()
            .stream()
            .filter(agent -> agent.writer().isPresent())
            .map(Agent::id)
            .toList();
    private static final List<Optional<Long>> BUDGETS = List.of(Optional.empty(), Optional.of(200_000L),
            Optional.of(100_000L), Optional.of(50_000L));

    /** The wizard at its first step, with the first agent that is not the source's own chosen. */
    public static ConvertScreen of(Conversion conversion, int width, int height) {
        int first = TARGETS.getFirst().equals(conversion.source().agent()) ? 1 : 0;
        return new ConvertScreen(conversion, new Step.Choosing(first), true, width, height);
    }

    @Override
    public String title() {
        return "Convert";
    }

    @Override
    public List<Scope> scopes() {
        return isTyping() ? List.of(Scope.FORM) : List.of(Scope.WIZARD, Scope.LIST, Scope.APP);
    }

    @Override
    public boolean isTyping() {
        return step instanceof Step.Deciding deciding && deciding.typing().isPresent();
    }

    @Override
    public List<Command> offers() {
        return isTyping() ? List.of(FormCommand.SAVE, FormCommand.CANCEL) : step.offers();
    }

    @Override
    public Optional<String> refusal(Command command) {
        boolean acts = !(command instanceof WizardCommand) || offers().contains(command);
        return acts ? Optional.empty() : Optional.of(step.refusal());
    }

    @Override
    public Turn on(Command command) {
        return switch (command) {
            case WizardCommand own -> act(own);
            case ListCommand list -> Turn.stay(at(moved(list)));
            case AppCommand app -> app == AppCommand.BACK ? back() : Turn.stay(this);
            case FormCommand form -> Turn.stay(filtered(form));
            case ScreenCommand _ -> Turn.stay(this);
        };
    }

    private Turn back() {
        return switch (step) {
            case Step.Writing writing ->
                Turn.run(at(new Step.Stopped("You stopped it; nothing of it stays.")),
                        new Effect.Conversations(new Errand.StopConverting()));
            case Step.Examining examining -> run(new Errand.StopConverting()).and(new Request.Close());
            case Step.Deciding deciding when !deciding.words().isEmpty() ->
                Turn.stay(at(deciding.unfiltered()));
            case Step.Deciding deciding -> Turn.close(this);
            case Step.Choosing choosing -> Turn.close(this);
            case Step.Finished finished -> Turn.close(this);
            case Step.Stopped stopped -> Turn.close(this);
        };
    }

    private ConvertScreen filtered(FormCommand command) {
        if (!(step instanceof Step.Deciding deciding)) {
            return this;
        }
        return switch (command) {
            case SAVE -> at(new Step.Deciding(deciding.report(), 0, deciding.words(), Optional.empty()));
            case CANCEL -> at(deciding.unfiltered());
            case NEW_LINE, NEXT_FIELD, PREVIOUS_FIELD, EACH_LINE, EDITOR, TAKE_THEIRS -> this;
        };
    }

    @Override
    public Turn typed(Input input) {
        if (!(step instanceof Step.Deciding deciding)) {
            return Turn.stay(this);
        }
        return Turn.stay(switch (input) {
            case Input.Key key when deciding.typing().isPresent() ->
                at(deciding.typing(deciding.typing().map(text -> FormEditing.press(text, key))));
            case Input.Paste paste when deciding.typing().isPresent() ->
                at(deciding
                        .typing(deciding.typing().map(text -> text.paste(paste.text().replace('\n', ' ')))));
            case Input.Mouse mouse -> switch (mouse.gesture()) {
                case WHEEL_UP -> at(scrolled(deciding, -3));
                case WHEEL_DOWN -> at(scrolled(deciding, 3));
                case PRESS, RELEASE, DRAG, OTHER -> this;
            };
            case Input.Key _,Input.Paste _,Input.Resized _,Input.Closed _ -> this;
        });
    }

    private Turn act(WizardCommand command) {
        return switch (command) {
            case NEXT -> next();
            case PREVIOUS -> Turn.stay(at(new Step.Choosing(Math.max(0, TARGETS.indexOf(conversion.to())))));
            case REDACT -> examine(conversion.redacting(!conversion.redact()));
            case SHORTEN -> examine(conversion.limited(nextBudget()));
            case DEFAULT -> Turn.stay(new ConvertScreen(conversion, step, !isDefault, width, height));
            case HAND_OVER, FIX -> Turn.stay(this);
            case RUN -> step instanceof Step.Finished finished
                    ? run(new Errand.PlanResume(finished.result().key(), false))
                    : Turn.stay(this);
            case COPY -> step instanceof Step.Finished finished
                    ? Turn.run(this, new Effect.Copy("the command", finished.result().command()))
                    : Turn.stay(this);
            case REGISTER -> step instanceof Step.Finished finished
                    ? run(new Errand.Register(finished.result().key()))
                    : Turn.stay(this);
            case TAKE_BACK -> step instanceof Step.Finished finished
                    ? run(new Errand.Unconvert(finished.result().key())).and(new Request.Close())
                    : Turn.stay(this);
        };
    }

    private Turn next() {
        return switch (step) {
            case Step.Choosing choosing -> examine(conversion.to(TARGETS.get(choosing.selected())));
            case Step.Deciding deciding -> Turn.run(at(new Step.Writing("writing", 0, 0)),
                    new Effect.Conversations(new Errand.Convert(conversion, isDefault)));
            case Step.Examining examining -> Turn.stay(this);
            case Step.Writing writing -> Turn.stay(this);
            case Step.Finished finished -> Turn.stay(this);
            case Step.Stopped stopped -> Turn.stay(this);
        };
    }

    private Turn run(Errand errand) {
        return Turn.run(this, new Effect.Conversations(errand));
    }

    private Turn examine(Conversion changed) {
        ConvertScreen examining = new ConvertScreen(changed, new Step.Examining(0, 0), isDefault, width,
                height);
        return Turn.run(examining, new Effect.Conversations(new Errand.Examine(changed)));
    }

    private Optional<Long> nextBudget() {
        return BUDGETS.get((BUDGETS.indexOf(conversion.maxTokens()) + 1) % BUDGETS.size());
    }

    private Step moved(ListCommand command) {
        int by = switch (command) {
            case UP -> -1;
            case DOWN -> 1;
            case PAGE_UP -> -ConvertView.reportRows(height);
            case PAGE_DOWN -> ConvertView.reportRows(height);
            case FIRST -> -1_000_000;
            case LAST -> 1_000_000;
            case FILTER -> 0;
        };
        return switch (step) {
            case Step.Choosing at -> new Step.Choosing(Math.clamp(at.selected() + by, 0, TARGETS.size() - 1));
            case Step.Deciding at -> command == ListCommand.FILTER
                    ? at.typing(Optional.of(TextEdit.of(at.words())))
                    : scrolled(at, by);
            case Step.Examining at -> at;
            case Step.Writing at -> at;
            case Step.Finished at -> at;
            case Step.Stopped at -> at;
        };
    }

    private Step.Deciding scrolled(Step.Deciding at, int by) {
        return at.top(at.top() + by, ConvertView.reportColumns(width), ConvertView.reportRows(height));
    }

    @Override
    public Turn told(Msg message) {
        if (!(message instanceof Msg.Told told)) {
            return Turn.stay(this);
        }
        return switch (told.news()) {
            case News.Examined examined -> Turn.stay(answersThis(examined)
                    ? at(new Step.Deciding(examined.report(), 0, "", Optional.empty()))
                    : this);
            case News.Advanced far -> Turn.stay(at(step.advanced(far)));
            case News.Converted converted -> step instanceof Step.Writing
                    ? Turn.stay(at(new Step.Finished(converted, "")))
                    : Turn.stay(this);
            case News.Failed failed -> Turn.stay(at(step.failed(failed.reason())));
            case News.Found found -> Turn.stay(this);
            case News.ReadDone read -> Turn.stay(this);
            case News.Hits hits -> Turn.stay(this);
            case News.ResumePlanned planned -> Turn.stay(this);
            case News.HarvestPlanned planned -> Turn.stay(this);
            case News.SpotRead spot -> Turn.stay(this);
            case News.Departing departing -> Turn.stay(this);
            case News.Checked checked -> Turn.stay(this);
            case News.Copied copied -> Turn.stay(this);
            case News.Changed changed -> Turn.stay(at(step.noted(changed.words())));
        };
    }

    /** It can also be the answer to a conversion with other wishes, which was left. */
    private boolean answersThis(News.Examined news) {
        return step instanceof Step.Examining && news.conversion().equals(conversion);
    }

    private ConvertScreen at(Step changed) {
        return new ConvertScreen(conversion, changed, isDefault, width, height);
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new ConvertScreen(conversion, step, isDefault, columns, rows);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        new ConvertView(this, keys).paint(canvas);
    }
}
