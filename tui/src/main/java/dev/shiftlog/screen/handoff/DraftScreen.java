package dev.shiftlog.screen.handoff;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.handoff.HandoffSheet;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.DraftCommand;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.List;
import java.util.Optional;

/** A handoff being written: every field and section with its problems, and what is typed in one of them. */
record DraftScreen(Stage stage, int selected, Optional<Typing> typing, boolean isRedacted, int width,
        int height) implements Screen {
    /** What is typed in the selected field, and the handoff as it was before. */
    record Typing(TextEdit text, HandoffSheet before) {}

    static DraftScreen drafting(int width, int height) {
        return new DraftScreen(new Stage.Drafting(), 0, Optional.empty(), false, width, height);
    }

    @Override
    public String title() {
        return "Handoff";
    }

    @Override
    public List<Scope> scopes() {
        return isTyping() ? List.of(Scope.FORM) : List.of(Scope.DRAFT, Scope.LIST, Scope.APP);
    }

    @Override
    public boolean isTyping() {
        return typing.isPresent();
    }

    @Override
    public List<Command> offers() {
        if (isTyping()) {
            return List.of(FormCommand.SAVE, FormCommand.CANCEL, FormCommand.NEXT_FIELD, FormCommand.NEW_LINE,
                    FormCommand.EDITOR);
        }
        return stage.offers();
    }

    @Override
    public Optional<String> refusal(Command command) {
        boolean acts = !(command instanceof DraftCommand) || offers().contains(command);
        return acts ? Optional.empty() : Optional.of(stage.refusal());
    }

    @Override
    public Turn on(Command command) {
        return switch (command) {
            case DraftCommand own -> Writing.act(this, own);
            case FormCommand form -> Filling.act(this, form);
            case ListCommand list -> Turn.stay(moved(list));
            case AppCommand app -> app == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
            case ScreenCommand _ -> Turn.stay(this);
        };
    }

    private DraftScreen moved(ListCommand command) {
        return selecting(switch (command) {
            case UP -> selected - 1;
            case DOWN -> selected + 1;
            case PAGE_UP -> selected - height + 3;
            case PAGE_DOWN -> selected + height - 3;
            case FIRST -> 0;
            case LAST -> Integer.MAX_VALUE;
            case FILTER -> selected;
        });
    }

    @Override
    public Turn typed(Input input) {
        return switch (input) {
            case Input.Key key -> Turn.stay(Filling.typed(this,
                    text -> key.text().map(text::type).orElseGet(() -> text.press(key.spelling()))));
            case Input.Paste paste -> Turn.stay(Filling.typed(this, text -> text.paste(paste.text())));
            case Input.Mouse mouse -> Turn.stay(mouse(mouse));
            case Input.Resized resized -> Turn.stay(this);
            case Input.Closed closed -> Turn.stay(this);
        };
    }

    private DraftScreen mouse(Input.Mouse mouse) {
        if (isTyping()) {
            return this;
        }
        return switch (mouse.gesture()) {
            case PRESS -> selecting(DraftView.top(this) + mouse.row() - 1);
            case WHEEL_UP -> selecting(selected - 3);
            case WHEEL_DOWN -> selecting(selected + 3);
            case RELEASE, DRAG, OTHER -> this;
        };
    }

    @Override
    public Turn told(Msg message) {
        if (message instanceof Msg.EditedOutside edited) {
            return Filling.fromOutside(this, edited.text());
        }
        return message instanceof Msg.Handed handed ? told(handed.news()) : Turn.stay(this);
    }

    private Turn told(HandoverNews news) {
        return switch (news) {
            case HandoverNews.Drafted drafted -> drafted(drafted);
            case HandoverNews.Refused refused -> Turn.say(this, "nothing was written: "
                    + refused.problems().getFirst());
            case HandoverNews.Written written -> Turn.stay(at(new Stage.Written(written)));
            case HandoverNews.PromptFetched prompt ->
                Turn.run(this, new Effect.Copy("the text for the next agent", prompt.text()));
            case HandoverNews.Failed failed -> stage instanceof Stage.Drafting
                    ? Turn.stay(at(new Stage.Stopped(failed.reason())))
                    : Turn.say(this, failed.reason());
            case HandoverNews.Listed _,HandoverNews.Opened _,HandoverNews.Snapshots _,HandoverNews.Restored _,HandoverNews.HooksSeen _,HandoverNews.HooksPlanned _,HandoverNews.Changed _ ->
                Turn.stay(this);
        };
    }

    private Turn drafted(HandoverNews.Drafted drafted) {
        DraftScreen editing = at(Stage.Editing.of(drafted.sheet()));
        return drafted.isKept()
                ? Turn.say(editing,
                        "this is what was written here before; " + DraftCommand.ANEW.mention()
                                + " drafts anew")
                : Turn.stay(editing);
    }

    DraftScreen at(Stage changed) {
        return new DraftScreen(changed, selected, Optional.empty(), isRedacted, width, height);
    }

    DraftScreen selecting(int part) {
        int last = stage instanceof Stage.Editing editing ? editing.parts().size() - 1 : 0;
        return new DraftScreen(stage, Math.clamp(part, 0, last), typing, isRedacted, width, height);
    }

    DraftScreen typing(Stage changed, Optional<Typing> typed) {
        return new DraftScreen(changed, selected, typed, isRedacted, width, height);
    }

    DraftScreen redacted(boolean changed) {
        return new DraftScreen(stage, selected, typing, changed, width, height);
    }

    Turn run(HandoverErrand errand) {
        return new Turn(this, List.of(new Request.Run(new Effect.Handover(errand))));
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new DraftScreen(stage, selected, typing, isRedacted, columns, rows);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        new DraftView(this, keys).paint(canvas);
    }
}
