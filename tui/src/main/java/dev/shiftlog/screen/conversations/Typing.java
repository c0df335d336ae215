package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.Errand;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Turn;

/** Typing the words of the filter or of the search. */
final class Typing {
    private Typing() {}

    static Turn act(ConversationsScreen at, FormCommand command) {
        ConversationsScreen listed = at.with(new ConversationsScreen.Focus.OnList());
        return switch (at.focus()) {
            case ConversationsScreen.Focus.Filtering filtering -> switch (command) {
                case SAVE -> Turn.stay(listed);
                case CANCEL -> Moving.reading(listed.with(at.catalogue().filtered("")));
                case NEW_LINE, NEXT_FIELD, PREVIOUS_FIELD, EACH_LINE, EDITOR, TAKE_THEIRS -> Turn.stay(at);
            };
            case ConversationsScreen.Focus.Searching searching -> switch (command) {
                case SAVE -> search(listed, searching.text().text().strip());
                case CANCEL -> Turn.stay(listed);
                case NEW_LINE, NEXT_FIELD, PREVIOUS_FIELD, EACH_LINE, EDITOR, TAKE_THEIRS -> Turn.stay(at);
            };
            case ConversationsScreen.Focus.OnList list -> Turn.stay(at);
            case ConversationsScreen.Focus.OnText text -> Turn.stay(at);
        };
    }

    private static Turn search(ConversationsScreen at, String words) {
        return words.isEmpty()
                ? Turn.stay(at)
                : Turn.run(at,
                        new Effect.Conversations(new Errand.Search(words, at.catalogue().isEverywhere())))
                        .and(new Request.Say("searching for \"" + words + "\" …"));
    }

    static Turn key(ConversationsScreen at, Input.Key key) {
        return edited(at, text -> key.text().map(text::type).orElseGet(() -> text.press(key.spelling())));
    }

    static Turn paste(ConversationsScreen at, String pasted) {
        return edited(at, text -> text.paste(pasted.replace('\n', ' ')));
    }

    private interface Edit {
        TextEdit of(TextEdit text);
    }

    private static Turn edited(ConversationsScreen at, Edit edit) {
        return switch (at.focus()) {
            case ConversationsScreen.Focus.Filtering filtering -> {
                TextEdit text = edit.of(filtering.text());
                ConversationsScreen changed = at.with(new ConversationsScreen.Focus.Filtering(text));
                yield Moving.reading(changed.with(at.catalogue().filtered(text.text())));
            }
            case ConversationsScreen.Focus.Searching searching ->
                Turn.stay(at.with(new ConversationsScreen.Focus.Searching(edit.of(searching.text()))));
            case ConversationsScreen.Focus.OnList list -> Turn.stay(at);
            case ConversationsScreen.Focus.OnText text -> Turn.stay(at);
        };
    }
}
