package dev.shiftlog.screen.preview;

import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Span;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.PreviewCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.markdown.Markdown.Rendered;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.form.FormEditing;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The context as the next agent gets it. What is left out here is left out of what is copied and written. */
public record PreviewScreen(List<HostContext> hosts, Choice choice, List<Rendered> lines, int top,
        Optional<TextEdit> searching, int width, int height) implements Screen {

    /** What the person chose to see. */
    record Choice(int host, boolean isPlain, Set<String> leftOut, String searched) {
        Choice {
            leftOut = Set.copyOf(leftOut);
        }
    }

    public PreviewScreen {
        hosts = List.copyOf(hosts);
        lines = List.copyOf(lines);
    }

    /** The screen before the context is there. */
    public static PreviewScreen loading() {
        return new PreviewScreen(List.of(), new Choice(0, false, Set.of(), ""), List.of(), 0,
                Optional.empty(), 80, 22);
    }

    private PreviewScreen choosing(Choice changed) {
        PreviewScreen next = new PreviewScreen(hosts, changed, lines, top, searching, width, height);
        return next.laidOut();
    }

    private PreviewScreen laidOut() {
        List<Rendered> laid = hosts.isEmpty()
                ? List.of()
                : PreviewLines.of(text(), choice.isPlain(), PreviewView.textColumns(width));
        return new PreviewScreen(hosts, choice, laid, top, searching, width, height).scrolled(top);
    }

    private PreviewScreen scrolled(int to) {
        int last = Math.max(0, lines.size() - PreviewView.textRows(this));
        return new PreviewScreen(hosts, choice, lines, Math.clamp(to, 0, last), searching, width, height);
    }

    private PreviewScreen searching(Optional<TextEdit> text) {
        return new PreviewScreen(hosts, choice, lines, top, text, width, height);
    }

    Sectioned sections() {
        return Sectioned.of(hosts.isEmpty() ? "" : hosts.get(choice.host()).text());
    }

    /** What is copied and written. */
    String text() {
        return sections().without(choice.leftOut());
    }

    /** The section that the top line belongs to, by the offset of its heading. */
    String section() {
        Sectioned sections = sections();
        int source = lines.isEmpty() ? 0 : lines.get(Math.min(top, lines.size() - 1)).source();
        int offset = 0;
        String name = "";
        for (int at = 0; at < sections.names().size(); at++) {
            if (!choice.leftOut().contains(sections.names().get(at))) {
                if (offset > source) {
                    return name;
                }
                name = sections.names().get(at);
                offset += sections.texts().get(at).length();
            }
        }
        return name;
    }

    @Override
    public String title() {
        return "Context preview";
    }

    @Override
    public List<Scope> scopes() {
        return isTyping() ? List.of(Scope.FORM) : List.of(Scope.PREVIEW, Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return isTyping()
                ? List.of(FormCommand.SAVE, FormCommand.CANCEL)
                : List.of(PreviewCommand.SOURCE, PreviewCommand.HOST, PreviewCommand.COPY,
                        PreviewCommand.INCLUDE,
                        PreviewCommand.NEXT_SECTION, PreviewCommand.SEARCH, PreviewCommand.WRITE,
                        AppCommand.BACK);
    }

    @Override
    public boolean isTyping() {
        return searching.isPresent();
    }

    @Override
    public Turn on(Command command, String key) {
        if (command instanceof PreviewCommand preview) {
            return preview(preview);
        }
        if (command instanceof ListCommand list) {
            return Turn.stay(move(list));
        }
        if (command instanceof FormCommand form) {
            return Turn.stay(search(form));
        }
        return command == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
    }

    private Turn preview(PreviewCommand command) {
        return switch (command) {
            case SOURCE -> Turn.stay(choosing(
                    new Choice(choice.host(), !choice.isPlain(), choice.leftOut(), choice.searched())));
            case HOST -> Turn.stay(
                    choosing(new Choice((choice.host() + 1) % Math.max(1, hosts.size()), choice.isPlain(),
                            choice.leftOut(), choice.searched())));
            case INCLUDE -> include();
            case NEXT_SECTION -> Turn.stay(toSection(1));
            case PREVIOUS_SECTION -> Turn.stay(toSection(-1));
            case SEARCH -> Turn.stay(searching(Optional.of(TextEdit.of(choice.searched()))));
            case NEXT_MATCH -> Turn.stay(match(top + 1));
            case COPY -> Turn.run(this, new Effect.Copy("context.md", text()));
            case WRITE -> Turn.run(this, new Effect.WriteContext(text()));
        };
    }

    private Turn include() {
        Set<String> changed = new HashSet<>(choice.leftOut());
        String section = section();
        if (!changed.isEmpty() && section.isEmpty()) {
            changed.clear();
            return Turn.say(choosing(new Choice(choice.host(), choice.isPlain(), changed, choice.searched())),
                    "all sections are in again");
        }
        if (section.isEmpty()) {
            return Turn.say(this, "the header always goes in; ] goes to the next section");
        }
        changed.add(section);
        return Turn.say(choosing(new Choice(choice.host(), choice.isPlain(), changed, choice.searched())),
                "left out: " + section + "; space at the top takes everything in again");
    }

    private PreviewScreen toSection(int by) {
        for (int at = top + by; at > 0 && at < lines.size(); at += by) {
            String plain = Span.plain(lines.get(at).spans());
            boolean isHeading = !lines.get(at).spans().isEmpty()
                    && lines.get(at).spans().getFirst().role() == dev.shiftlog.canvas.Role.HEADING
                    && !plain.isBlank();
            if (isHeading) {
                return scrolled(at);
            }
        }
        return scrolled(by < 0 ? 0 : lines.size());
    }

    private PreviewScreen move(ListCommand command) {
        int page = Math.max(1, PreviewView.textRows(this) - 2);
        return switch (command) {
            case UP -> scrolled(top - 1);
            case DOWN -> scrolled(top + 1);
            case PAGE_UP -> scrolled(top - page);
            case PAGE_DOWN -> scrolled(top + page);
            case FIRST -> scrolled(0);
            case LAST -> scrolled(lines.size());
            case FILTER -> searching(Optional.of(TextEdit.of(choice.searched())));
        };
    }

    private PreviewScreen search(FormCommand command) {
        return switch (command) {
            case SAVE -> new PreviewScreen(hosts,
                    new Choice(choice.host(), choice.isPlain(), choice.leftOut(),
                            searching.map(TextEdit::text).orElse("")),
                    lines, top, Optional.empty(), width, height).match(top);
            case CANCEL -> searching(Optional.empty());
            case NEW_LINE, NEXT_FIELD, PREVIOUS_FIELD, EACH_LINE, EDITOR, TAKE_THEIRS -> this;
        };
    }

    private PreviewScreen match(int from) {
        String wanted = choice.searched().toLowerCase(Locale.ROOT);
        for (int step = 0; step < lines.size() && !wanted.isEmpty(); step++) {
            int at = (from + step) % lines.size();
            if (Span.plain(lines.get(at).spans()).toLowerCase(Locale.ROOT).contains(wanted)) {
                return scrolled(at);
            }
        }
        return this;
    }

    @Override
    public Turn typed(Input input) {
        if (input instanceof Input.Mouse mouse) {
            return Turn.stay(mouse.gesture() == Input.Gesture.WHEEL_UP
                    ? scrolled(top - 3)
                    : mouse.gesture() == Input.Gesture.WHEEL_DOWN ? scrolled(top + 3) : this);
        }
        return input instanceof Input.Key key && searching.isPresent()
                ? Turn.stay(searching(Optional.of(FormEditing.press(searching.get(), key))))
                : Turn.stay(this);
    }

    @Override
    public Turn told(Msg news) {
        return news instanceof Msg.ContextMade made
                ? Turn.stay(new PreviewScreen(made.hosts(), choice, lines, top, searching, width, height)
                        .laidOut())
                : Turn.stay(this);
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new PreviewScreen(hosts, choice, lines, top, searching, columns, rows).laidOut();
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        PreviewView.paint(this, canvas);
    }
}
