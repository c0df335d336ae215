package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import dev.shiftlog.screen.reading.ReadingScreen;
import java.util.List;
import java.util.Optional;

/** One conversation at the place from which an entry was taken. */
public record SpotScreen(ConversationKey key, List<ExcerptLine> lines, Cursor cursor) implements ListScreen {
    private static final int ABOVE = 2;

    public SpotScreen {
        lines = List.copyOf(lines);
    }

    /** The screen before the conversation was read; the errand that reads it is {@link #opening}. */
    public static SpotScreen unread(String agent, String conversation, int height) {
        return new SpotScreen(new ConversationKey(agent, conversation), List.of(), Cursor.start(height - 2));
    }

    /** What has to be done for the screen to show something; an empty turn is the end. */
    public Effect opening(String turn) {
        return new Effect.Conversations(new Errand.ReadSpot(key, turn));
    }

    @Override
    public String title() {
        return "Where it was said";
    }

    @Override
    public List<Command> offers() {
        return List.of(ListCommand.DOWN, ListCommand.UP, ListCommand.FIRST, ListCommand.LAST,
                AppCommand.BACK);
    }

    @Override
    public SpotScreen at(Cursor moved) {
        return new SpotScreen(key, lines, moved);
    }

    @Override
    public Turn told(Msg message) {
        if (!(message instanceof Msg.Told told)) {
            return Turn.stay(this);
        }
        if (told.news() instanceof News.SpotRead read && read.key().equals(key)) {
            return Turn.stay(
                    new SpotScreen(key, read.lines(), cursor.of(read.lines().size()).at(read.at() - ABOVE)));
        }
        return told.news() instanceof News.Failed failed
                ? failed(!lines.isEmpty(), failed.reason())
                : Turn.stay(this);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Optional<List<ExcerptLine>> read = Optional.of(lines).filter(said -> !said.isEmpty());
        ReadingScreen.page(canvas, key.agent() + " " + key.id(), read, cursor);
    }
}
