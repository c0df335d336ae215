package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.ConversationCommand;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list of conversations, and beside it the text of the selected one. */
public record ConversationsScreen(Catalogue catalogue, int selected, Set<ConversationKey> marked,
        Reading reading, Focus focus, Optional<ConversationKey> next, String now, int width,
        int height) implements Screen {
    private static final int WIDE = 100;

    /** What the keys go to. */
    sealed interface Focus {
        record OnList() implements Focus {}

        record OnText() implements Focus {}

        /** Words for the filter are typed; every letter acts at once. */
        record Filtering(TextEdit text) implements Focus {}

        /** Words to search for in all texts are typed. */
        record Searching(TextEdit text) implements Focus {}
    }

    public ConversationsScreen {
        marked = Set.copyOf(marked);
    }

    /** The screen before anything was found; the errand that finds it is {@link #opening}. */
    public static ConversationsScreen unread(String now, int width, int height) {
        return new ConversationsScreen(Catalogue.UNREAD, 0, Set.of(), Reading.NOTHING, new Focus.OnList(),
                Optional.empty(), now, width, height);
    }

    /** What has to be done for the screen to show something. */
    public static Effect opening() {
        return new Effect.Conversations(new Errand.Find(false));
    }

    @Override
    public String title() {
        return "Conversations";
    }

    @Override
    public List<Scope> scopes() {
        return isTyping() ? List.of(Scope.FORM) : List.of(Scope.CONVERSATIONS, Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return isTyping()
                ? List.of(FormCommand.SAVE, FormCommand.CANCEL)
                : List.of(ConversationCommand.RESUME, ConversationCommand.CONVERT,
                        ConversationCommand.HARVEST,
                        ListCommand.FILTER,
                        ConversationCommand.SEARCH, ConversationCommand.EVERYWHERE, ConversationCommand.READ,
                        ConversationCommand.OUTPUTS, ConversationCommand.MARK, ConversationCommand.EXPORT,
                        ConversationCommand.ARCHIVE, ConversationCommand.DELETE, ConversationCommand.SORT,
                        ConversationCommand.CHECK, ConversationCommand.REPAIR, AppCommand.BACK);
    }

    @Override
    public Optional<String> refusal(Command command) {
        boolean needsOne = command == ConversationCommand.RESUME || command == ConversationCommand.CONVERT
                || command == ConversationCommand.EXPORT || command == ConversationCommand.DELETE
                || command == ConversationCommand.MARK || command == ConversationCommand.ARCHIVE
                || command == ConversationCommand.KEEP || command == ConversationCommand.CHECK
                || command == ConversationCommand.REPAIR || command == ConversationCommand.HARVEST;
        if (command == ConversationCommand.NEXT_HIT && !catalogue.isSearched()) {
            return Optional.of("nothing is searched for; " + ConversationCommand.SEARCH.mention()
                    + " searches the text of all conversations");
        }
        return needsOne && current().isEmpty()
                ? Optional
                        .of("there is no conversation to choose; " + ConversationCommand.EVERYWHERE.mention()
                                + " shows those of all folders")
                : Optional.empty();
    }

    @Override
    public boolean isTyping() {
        return focus instanceof Focus.Filtering || focus instanceof Focus.Searching;
    }

    Optional<ConversationLine> current() {
        List<ConversationLine> shown = catalogue.shown();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(shown.get(Math.min(selected, shown.size() - 1)));
    }

    @Override
    public Turn on(Command command) {
        return switch (command) {
            case ConversationCommand own -> Choosing.act(this, own);
            case ListCommand list -> Moving.move(this, list);
            case FormCommand form -> Typing.act(this, form);
            case AppCommand app -> app == AppCommand.BACK ? back() : Turn.stay(this);
            case ScreenCommand _ -> Turn.stay(this);
        };
    }

    /** One step back: out of the text, out of the search, out of the filter, out of the screen. */
    private Turn back() {
        if (focus instanceof Focus.OnText) {
            return Turn.stay(with(new Focus.OnList()));
        }
        if (catalogue.isSearched()) {
            return Moving.reading(with(catalogue.searched(Optional.empty())));
        }
        return catalogue.filter().isEmpty() ? Turn.close(this) : Moving.reading(with(catalogue.filtered("")));
    }

    @Override
    public Turn typed(Input input) {
        return switch (input) {
            case Input.Key key -> Typing.key(this, key);
            case Input.Paste paste -> Typing.paste(this, paste.text());
            case Input.Mouse mouse -> Moving.mouse(this, mouse);
            case Input.Resized resized -> Turn.stay(this);
            case Input.Closed closed -> Turn.stay(this);
        };
    }

    @Override
    public Turn told(Msg message) {
        return message instanceof Msg.Told told ? Hearing.hear(this, told.news()) : Turn.stay(this);
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new ConversationsScreen(catalogue, selected, marked, reading, focus, next, now, columns, rows);
    }

    ConversationsScreen with(Catalogue changed) {
        int last = Math.max(0, changed.shown().size() - 1);
        return new ConversationsScreen(changed, Math.min(selected, last), marked, reading, focus, next, now,
                width, height);
    }

    /** The screen with what a look found now; the selection stays with its conversation. */
    ConversationsScreen found(News.Found news) {
        Optional<ConversationKey> chosen = next.or(() -> current().map(ConversationLine::key));
        ConversationsScreen changed = with(catalogue.found(news));
        return chosen.map(changed::choosing).orElse(changed);
    }

    /** The screen with this conversation selected, now or as soon as it is listed. */
    ConversationsScreen choosing(ConversationKey key) {
        List<ConversationLine> shown = catalogue.shown();
        for (int line = 0; line < shown.size(); line++) {
            if (shown.get(line).key().equals(key)) {
                return selecting(line);
            }
        }
        return new ConversationsScreen(catalogue, selected, marked, reading, focus, Optional.of(key), now,
                width, height);
    }

    ConversationsScreen selecting(int line) {
        int last = Math.max(0, catalogue.shown().size() - 1);
        return new ConversationsScreen(catalogue, Math.clamp(line, 0, last), marked, reading, focus,
                Optional.empty(), now, width, height);
    }

    ConversationsScreen marking(Set<ConversationKey> keys) {
        return new ConversationsScreen(catalogue, selected, keys, reading, focus, next, now, width, height);
    }

    ConversationsScreen with(Reading changed) {
        return new ConversationsScreen(catalogue, selected, marked, changed, focus, next, now, width, height);
    }

    ConversationsScreen with(Focus changed) {
        return new ConversationsScreen(catalogue, selected, marked, reading, changed, next, now, width,
                height);
    }

    boolean isWide() {
        return width >= WIDE;
    }

    /** The part of the screen for the list; the rest is for the text. */
    Rect list() {
        Rect whole = Rect.of(width, height);
        if (isWide()) {
            return whole.left(width * 11 / 20);
        }
        return focus instanceof Focus.OnText ? Rect.of(0, 0) : whole;
    }

    Rect text() {
        Rect whole = Rect.of(width, height);
        if (isWide()) {
            return whole.rightOf(width * 11 / 20);
        }
        return focus instanceof Focus.OnText ? whole : Rect.of(0, 0);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        if (!list().isEmpty()) {
            new ListView(this, keys).paint(canvas, list());
        }
        if (!text().isEmpty()) {
            new TextView(this).paint(canvas, text());
        }
    }
}
