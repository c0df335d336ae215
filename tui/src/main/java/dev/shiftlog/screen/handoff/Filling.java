package dev.shiftlog.screen.handoff;

import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.handoff.HandoffSheet;
import dev.shiftlog.handoff.HandoffSheet.Part;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Turn;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Typing in one field of a handoff; every letter is checked at once. */
final class Filling {
    private Filling() {}

    /** Begins to type in the selected field; a question that fills it alone gives way to the answer. */
    static DraftScreen begin(DraftScreen at, Stage.Editing editing) {
        String text = editing.part(at.selected()).text();
        TextEdit edit = TextEdit.of(text);
        boolean isQuestion = text.contains(Writing.MARK) && !text.contains("\n");
        TextEdit begun = isQuestion ? edit.press("alt+a") : edit;
        return at.typing(editing, Optional.of(new DraftScreen.Typing(begun, editing.sheet())));
    }

    static DraftScreen typed(DraftScreen at, UnaryOperator<TextEdit> change) {
        if (at.typing().isEmpty() || !(at.stage() instanceof Stage.Editing editing)) {
            return at;
        }
        DraftScreen.Typing typing = at.typing().get();
        Part part = editing.part(at.selected());
        TextEdit text = change.apply(typing.text());
        // One value stays on its line; a pasted line break becomes a blank.
        TextEdit fitting = part.isLong() || !text.text().contains("\n")
                ? text
                : text.replacedBy(text.text().replace('\n', ' '));
        HandoffSheet sheet = typing.before().with(part.place(), fitting.text());
        return at.typing(Stage.Editing.of(sheet),
                Optional.of(new DraftScreen.Typing(fitting, typing.before())));
    }

    static Turn act(DraftScreen at, FormCommand command) {
        if (at.typing().isEmpty() || !(at.stage() instanceof Stage.Editing editing)) {
            return Turn.stay(at);
        }
        return switch (command) {
            case SAVE -> done(at, editing);
            case CANCEL -> Turn.stay(
                    at.typing(Stage.Editing.of(at.typing().get().before()), Optional.empty()));
            case NEW_LINE -> Turn.stay(typed(at, text -> text.type("\n")));
            case NEXT_FIELD -> neighbour(done(at, editing), 1);
            case PREVIOUS_FIELD -> neighbour(done(at, editing), -1);
            case EDITOR -> Turn.run(at, new Effect.EditOutside(at.typing().get().text().text()));
            case EACH_LINE, TAKE_THEIRS -> Turn.stay(at);
        };
    }

    private static Turn done(DraftScreen at, Stage.Editing editing) {
        return at.typing(editing, Optional.empty()).run(new HandoverErrand.Keep(editing.sheet().handoff()));
    }

    private static Turn neighbour(Turn done, int step) {
        DraftScreen left = (DraftScreen) done.screen();
        DraftScreen next = left.selecting(left.selected() + step);
        return new Turn(next.stage() instanceof Stage.Editing editing ? begin(next, editing) : next,
                done.requests());
    }

    static Turn fromOutside(DraftScreen at, String text) {
        DraftScreen changed = typed(at, edit -> edit.replacedBy(text));
        return changed.stage() instanceof Stage.Editing editing && changed.isTyping()
                ? done(changed, editing)
                : Turn.stay(at);
    }
}
