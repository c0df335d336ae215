package dev.shiftlog.screen.preview;

import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.PreviewCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.form.FormEditing;
import java.util.List;
import java.util.Optional;

/** The context as the next agent gets it. What is left out here is left out of what is copied and written. */
public record PreviewScreen(List<HostContext> hosts, Choice choice, Page page, int top,
        Optional<TextEdit> searching, int width, int height) implements Screen {

    public PreviewScreen {
        hosts = List.copyOf(hosts);
    }

    /** The screen before the context is there. */
    public static PreviewScreen loading() {
        return new PreviewScreen(List.of(), Choice.FIRST, Page.EMPTY, 0, Optional.empty(), 80, 22);
    }

    private PreviewScreen choosing(Choice changed) {
        Page laid = Page.of(hosts, changed, PreviewView.textColumns(width), !PreviewView.hasSide(width));
        return new PreviewScreen(hosts, changed, laid, top, searching, width, height).scrolled(top);
    }

    /** The chosen section is always one that is in sight. */
    private PreviewScreen scrolled(int to) {
        int rows = PreviewView.textRows(this);
        int first = Math.clamp(to, 0, Math.max(0, page.lines().size() - rows));
        int heading = page.line(choice.section());
        Choice seen = heading < first || heading >= first + rows
                ? choice.section(page.sectionAt(first))
                : choice;
        return new PreviewScreen(hosts, seen, page, first, searching, width, height);
    }

    private PreviewScreen searching(Optional<TextEdit> text) {
        return new PreviewScreen(hosts, choice, page, top, text, width, height);
    }

    /** With another mark on the same page. */
    private PreviewScreen marking(Choice changed) {
        return new PreviewScreen(hosts, changed, page, top, searching, width, height);
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
                        PreviewCommand.NEXT_SECTION, PreviewCommand.SEARCH, PreviewCommand.NEXT_MATCH,
                        PreviewCommand.WRITE, AppCommand.BACK);
    }

    @Override
    public boolean isTyping() {
        return searching.isPresent();
    }

    @Override
    public Turn on(Command command) {
        if (command instanceof PreviewCommand preview) {
            return preview(preview);
        }
        if (command instanceof ListCommand list) {
            return Turn.stay(move(list));
        }
        if (command instanceof FormCommand form) {
            return search(form);
        }
        return command == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
    }

    private Turn preview(PreviewCommand command) {
        return switch (command) {
            case SOURCE -> Turn.stay(choosing(choice.otherForm()));
            case HOST -> Turn.stay(choosing(choice.host((choice.host() + 1) % Math.max(1, hosts.size()))));
            case INCLUDE -> include();
            case NEXT_SECTION -> Turn.stay(toSection(1));
            case PREVIOUS_SECTION -> Turn.stay(toSection(-1));
            case SEARCH -> Turn.stay(searching(Optional.of(TextEdit.of(choice.searched()))));
            case NEXT_MATCH -> match(1);
            case PREVIOUS_MATCH -> match(-1);
            case COPY -> Turn.run(this, new Effect.Copy("context.md", page.text()));
            case WRITE -> Turn.run(this, new Effect.WriteContext(page.text()));
        };
    }

    private Turn include() {
        if (choice.section().isEmpty()) {
            return Turn.say(this, "the header always goes in; " + PreviewCommand.NEXT_SECTION.mention()
                    + " goes to the next section");
        }
        PreviewScreen next = choosing(choice.toggled());
        return Turn.say(next, next.choice().leftOut().contains(choice.section())
                ? "left out of what is copied and written: " + choice.section() + "; "
                        + PreviewCommand.INCLUDE.mention() + " takes it in again"
                : "taken in again: " + choice.section());
    }

    private PreviewScreen toSection(int by) {
        PreviewScreen next = marking(choice.section(page.sections().beside(choice.section(), by)));
        return next.scrolled(page.line(next.choice().section()));
    }

    private PreviewScreen move(ListCommand command) {
        int rows = Math.max(1, PreviewView.textRows(this) - 2);
        return switch (command) {
            case UP -> scrolled(top - 1);
            case DOWN -> scrolled(top + 1);
            case PAGE_UP -> scrolled(top - rows);
            case PAGE_DOWN -> scrolled(top + rows);
            case FIRST -> scrolled(0);
            case LAST -> scrolled(page.lines().size());
            case FILTER -> searching(Optional.of(TextEdit.of(choice.searched())));
        };
    }

    private Turn search(FormCommand command) {
        return switch (command) {
            case SAVE -> searching(Optional.empty())
                    .marking(choice.searched(searching.map(TextEdit::text).orElse("")).found(top - 1))
                    .match(1);
            case CANCEL -> Turn.stay(searching(Optional.empty()));
            case NEW_LINE, NEXT_FIELD, PREVIOUS_FIELD, EACH_LINE, EDITOR, TAKE_THEIRS -> Turn.stay(this);
        };
    }

    /** To the next or the previous line with the words, round the end. */
    private Turn match(int by) {
        List<Integer> matches = page.matches(choice.searched());
        if (matches.isEmpty()) {
            return Turn.say(marking(choice.found(-1)), choice.searched().isBlank()
                    ? ListCommand.FILTER.mention() + " searches the text"
                    : "no line has \"" + choice.searched() + "\"");
        }
        int before = (int) matches.stream().filter(line -> line < choice.found() + Math.max(0, by)).count();
        int at = Math.floorMod(by > 0 ? before : before - 1, matches.size());
        int line = matches.get(at);
        int rows = PreviewView.textRows(this);
        PreviewScreen next = marking(choice.found(line));
        return Turn.say(line >= top && line < top + rows ? next : next.scrolled(line - rows / 3),
                (at + 1) + " of " + matches.size() + " lines with \"" + choice.searched() + "\"");
    }

    @Override
    public Turn typed(Input input) {
        return switch (input) {
            case Input.Mouse mouse -> Turn.stay(switch (mouse.gesture()) {
                case WHEEL_UP -> scrolled(top - 3);
                case WHEEL_DOWN -> scrolled(top + 3);
                case PRESS, RELEASE, DRAG, OTHER -> this;
            });
            case Input.Key key -> Turn.stay(
                    searching(searching.map(text -> FormEditing.press(text, key))));
            case Input.Paste paste -> Turn.stay(
                    searching(searching.map(text -> text.paste(paste.text().replace('\n', ' ')))));
            case Input.Resized resized -> Turn.stay(this);
            case Input.Closed closed -> Turn.stay(this);
        };
    }

    /** While it is open, the session goes on: what is shown is what would go out now. */
    @Override
    public Turn told(Msg news) {
        if (news instanceof Msg.Arrived && !hosts.isEmpty()) {
            return Turn.run(this, new Effect.MakeContext());
        }
        return news instanceof Msg.ContextMade made && !made.hosts().isEmpty()
                ? Turn.stay(new PreviewScreen(made.hosts(), choice, page, top, searching, width, height)
                        .choosing(choice.host(Math.min(choice.host(), made.hosts().size() - 1))))
                : Turn.stay(this);
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new PreviewScreen(hosts, choice, page, top, searching, columns, rows).choosing(choice);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        PreviewView.paint(this, canvas);
    }
}
