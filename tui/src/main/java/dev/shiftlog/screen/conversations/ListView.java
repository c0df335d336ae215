package dev.shiftlog.screen.conversations;

import dev.shiftlog.board.Age;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.edit.EditView;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.ConversationCommand;
import dev.shiftlog.keys.Keymap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two rows a conversation: what it is about, and the facts by which one chooses. */
final class ListView {
    static final int ROWS_A_LINE = 2;
    private static final int SOON = 7;

    private final ConversationsScreen at;
    private final Keymap keys;
    private final List<ConversationLine> shown;
    private final Map<ConversationKey, String> hits;

    ListView(ConversationsScreen at, Keymap keys) {
        this.at = at;
        this.keys = keys;
        this.shown = at.catalogue().shown();
        this.hits = at.catalogue().hitLines();
    }

    /** The first conversation shown, so that the selected one is in sight. */
    static int top(ConversationsScreen at) {
        int fit = Math.max(1, (at.height() - 2) / ROWS_A_LINE);
        return Math.max(0, Math.min(at.selected() - fit / 2, at.catalogue().shown().size() - fit));
    }

    void paint(Canvas canvas, Rect box) {
        boolean focused = !(at.focus() instanceof ConversationsScreen.Focus.OnText);
        Frames.box(canvas, box, focused);
        head(canvas, box);
        Canvas inside = canvas.part(box.inset(1, 1));
        if (shown.isEmpty()) {
            hint(inside);
            return;
        }
        int first = top(at);
        for (int line = first; line < shown.size(); line++) {
            int y = (line - first) * ROWS_A_LINE;
            if (y >= inside.height()) {
                break;
            }
            conversation(inside, y, shown.get(line), line == at.selected());
        }
    }

    private void head(Canvas canvas, Rect box) {
        String scope = at.catalogue().isEverywhere() ? "everywhere" : "this project";
        int x = canvas.text(box.x() + 2, box.y(), " Conversations ", Role.TITLE);
        String facts = shown.size() + " · " + scope + " " + special();
        x = canvas.text(x, box.y(), Fit.clip(facts, box.x() + box.width() - 2 - x), Role.DIM);
        TextEdit typed = switch (at.focus()) {
            case ConversationsScreen.Focus.Filtering filtering -> filtering.text();
            case ConversationsScreen.Focus.Searching searching -> searching.text();
            case ConversationsScreen.Focus.OnList list -> TextEdit.of(at.catalogue().filter());
            case ConversationsScreen.Focus.OnText text -> TextEdit.of(at.catalogue().filter());
        };
        if (at.isTyping() || !typed.isEmpty()) {
            String sign = at.focus() instanceof ConversationsScreen.Focus.Searching ? " search: " : " /";
            x = canvas.text(x, box.y(), sign, Role.KEY);
            EditView.paint(canvas.part(new Rect(x, box.y(), box.x() + box.width() - 2 - x, 1)), typed,
                    at.isTyping());
        }
    }

    /** What makes the list another one than usual; a message that told it is long gone. */
    private String special() {
        Order order = at.catalogue().order();
        return (order.equals(Order.NEWEST) ? "" : "· " + order.inWords() + " ")
                + (at.catalogue().isSearched() ? "· with “" + at.catalogue().searched() + "” " : "");
    }

    private void hint(Canvas inside) {
        String everywhere = keys.key(ConversationCommand.EVERYWHERE);
        String words = !at.catalogue().isRead()
                ? "Looking through the agents' files …"
                : !at.catalogue().filter().isEmpty()
                        ? "None of them has these words; " + keys.key(AppCommand.BACK) + " shows all again."
                        : at.catalogue().isEverywhere()
                                ? "No agent has left a conversation on this machine."
                                : "No agent has worked in this folder yet; " + everywhere
                                        + " shows all folders.";
        List<String> lines = Fit.wrap(words, inside.width() - 2);
        for (int row = 0; row < lines.size(); row++) {
            inside.text(1, row, lines.get(row), Role.DIM);
        }
    }

    private void conversation(Canvas inside, int y, ConversationLine line, boolean isSelected) {
        boolean isMarked = at.marked().contains(line.key());
        inside.text(0, y, isSelected ? "▸" : isMarked ? "●" : " ", isMarked ? Role.ACCENT : Role.FOCUS);
        int edge = inside.textRight(y, Age.stamp(line.lastActive(), at.now()) + " ", Role.DIM);
        int x = inside.text(2, y, padded(line.key().agent()), Role.KEY);
        String title = line.title().isBlank() ? "(no title)" : line.title().replace('\n', ' ');
        inside.text(x, y, Fit.clip(title, edge - x - 1), isSelected ? Role.STRONG : Role.TEXT);
        facts(inside, y + 1, line);
        if (isSelected) {
            inside.mark(new Rect(0, y, inside.width(), ROWS_A_LINE), Mark.SELECTED);
        }
    }

    private static String padded(String agent) {
        return agent + " ".repeat(Math.max(1, 8 - Cluster.width(agent)));
    }

    private void facts(Canvas inside, int y, ConversationLine line) {
        int x = warnings(inside, y, line);
        if (hits.containsKey(line.key())) {
            inside.text(x, y, Fit.clip("“" + hits.get(line.key()).strip() + "”", inside.width() - x - 1),
                    Role.ACCENT);
            return;
        }
        List<String> facts = new ArrayList<>();
        line.turns().ifPresent(turns -> facts.add(turns == 1 ? "1 turn" : turns + " turns"));
        facts.add(line.size());
        if (!line.branch().isEmpty()) {
            facts.add(line.branch());
        }
        Facts.subAgents(line.details().subAgents()).ifPresent(facts::add);
        if (!line.details().origin().isEmpty()) {
            facts.add("from " + line.details().origin().split(" ")[0]);
        }
        Facts.addFolder(facts, line);
        inside.text(x, y, Fit.clip(String.join(" · ", facts), inside.width() - x - 1), Role.DIM);
    }

    private static int warnings(Canvas inside, int y, ConversationLine line) {
        int x = 10;
        if (line.key().isOnlyRead()) {
            x = inside.text(x, y, "in home " + line.key().home() + " · ", Role.ACCENT);
        }
        if (!line.state().openIn().isEmpty()) {
            x = inside.text(x, y, "open in " + line.state().openIn() + " · ", Role.GOOD);
        }
        x = switch (line.state().archive()) {
            case NONE -> x;
            case AGENT -> inside.text(x, y, "archived · ", Role.DIM);
            case SHIFTLOG -> inside.text(x, y, "in Shiftlog's archive · ", Role.DIM);
        };
        x = switch (line.state().health()) {
            case BROKEN -> inside.text(x, y, "✗ would not resume · ", Role.BAD);
            case LOSS -> inside.text(x, y, "! loses something · ", Role.WARN);
            case SOUND, UNKNOWN -> x;
        };
        int days = line.expires().orElse(Integer.MAX_VALUE);
        return days <= SOON ? inside.text(x, y, "deleted in " + days + " d · ", Role.WARN) : x;
    }
}
