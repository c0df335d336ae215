package dev.shiftlog.screen.snapshots;

import dev.shiftlog.board.Age;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.SnapshotLine;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.keys.SnapshotCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.reading.ReadingScreen;
import java.util.List;
import java.util.Optional;

/** The kept transcripts, newest first; {@code restored} is the command of what was just restored. */
public record SnapshotsScreen(Optional<List<SnapshotLine>> lines, int selected, String restored, String now,
        int height)
        implements
            Screen {
    /** The screen before the transcripts are listed. */
    public static SnapshotsScreen unread(String now, int height) {
        return new SnapshotsScreen(Optional.empty(), 0, "", now, height);
    }

    /** What has to be done for the screen to show something. */
    public static Effect opening() {
        return new Effect.Handover(new HandoverErrand.ListSnapshots());
    }

    @Override
    public String title() {
        return "Snapshots";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.SNAPSHOTS, Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(SnapshotCommand.READ, SnapshotCommand.RESTORE, ListCommand.DOWN, AppCommand.BACK);
    }

    @Override
    public Optional<String> refusal(Command command) {
        return command instanceof SnapshotCommand && shown().isEmpty()
                ? Optional.of("there is no snapshot; the hooks take one before each compaction")
                : Optional.empty();
    }

    private List<SnapshotLine> shown() {
        return lines.orElse(List.of());
    }

    @Override
    public Turn on(Command command) {
        Optional<String> refusal = refusal(command);
        if (refusal.isPresent()) {
            return Turn.say(this, refusal.get());
        }
        return switch (command) {
            case SnapshotCommand own -> act(own, shown().get(selected).name());
            case ListCommand list -> Turn.stay(moved(list));
            case AppCommand app -> app == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
            case FormCommand _ -> Turn.stay(this);
            case ScreenCommand _ -> Turn.stay(this);
        };
    }

    private Turn act(SnapshotCommand command, String name) {
        return switch (command) {
            case READ -> Turn.open(this, ReadingScreen.waiting(name, height))
                    .and(new Request.Run(new Effect.Handover(new HandoverErrand.ReadSnapshot(name))));
            case RESTORE -> Turn.run(this, new Effect.Handover(new HandoverErrand.RestoreSnapshot(name)))
                    .and(new Request.Say("writing it as a conversation, and reading it back …"));
        };
    }

    private SnapshotsScreen moved(ListCommand command) {
        return selecting(switch (command) {
            case UP -> selected - 1;
            case DOWN -> selected + 1;
            case PAGE_UP, FIRST, FILTER -> 0;
            case PAGE_DOWN, LAST -> Integer.MAX_VALUE;
        });
    }

    private SnapshotsScreen selecting(int line) {
        return new SnapshotsScreen(lines, Math.clamp(line, 0, Math.max(0, shown().size() - 1)), restored, now,
                height);
    }

    @Override
    public Turn typed(Input input) {
        return input instanceof Input.Mouse mouse ? Turn.stay(switch (mouse.gesture()) {
            case PRESS -> selecting(mouse.row() - 1);
            case WHEEL_UP -> selecting(selected - 1);
            case WHEEL_DOWN -> selecting(selected + 1);
            case RELEASE, DRAG, OTHER -> this;
        }) : Turn.stay(this);
    }

    @Override
    public Turn told(Msg message) {
        return message instanceof Msg.Handed handed ? told(handed.news()) : Turn.stay(this);
    }

    private Turn told(HandoverNews news) {
        return switch (news) {
            case HandoverNews.Snapshots found ->
                Turn.stay(new SnapshotsScreen(Optional.of(found.lines()), 0, restored, now, height)
                        .selecting(selected));
            case HandoverNews.Restored done ->
                Turn.say(new SnapshotsScreen(lines, selected, done.command(), now, height),
                        "restored; it is among the conversations now");
            case HandoverNews.Failed failed -> Turn.say(this, failed.reason());
            case HandoverNews.Drafted _,HandoverNews.Written _,HandoverNews.Refused _,HandoverNews.Listed _,HandoverNews.Opened _,HandoverNews.PromptFetched _,HandoverNews.HooksSeen _,HandoverNews.HooksPlanned _,HandoverNews.Changed _ ->
                Turn.stay(this);
        };
    }

    @Override
    public Screen sized(int width, int rows) {
        return new SnapshotsScreen(lines, selected, restored, now, rows);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Frames.box(canvas, canvas.bounds(), true);
        canvas.text(2, 0, " Snapshots ", Role.TITLE);
        Canvas inside = canvas.part(canvas.bounds().inset(1, 1));
        if (shown().isEmpty()) {
            words(inside, 0, lines.isEmpty()
                    ? "Reading …"
                    : "No snapshot yet. With our hooks installed, the transcript is kept before each compaction: "
                            + "shiftlog hooks install",
                    Role.DIM);
            return;
        }
        for (int row = 0; row < shown().size(); row++) {
            row(inside, row, shown().get(row), row == selected);
        }
        if (!restored.isEmpty()) {
            int y = words(inside, shown().size() + 1, "✓ Restored. This goes on with it:", Role.GOOD);
            words(inside, y, restored, Role.CODE);
        }
    }

    private static int words(Canvas inside, int row, String text, Role role) {
        int y = row;
        for (String line : Fit.wrap(text, inside.width() - 2)) {
            inside.text(1, y++, line, role);
        }
        return y;
    }

    private void row(Canvas inside, int row, SnapshotLine line, boolean isSelected) {
        inside.text(0, row, isSelected ? "▸" : " ", Role.FOCUS);
        String facts = Age.stamp(line.taken(), now) + "  " + size(line.bytes()) + " ";
        int edge = inside.textRight(row, facts, Role.DIM);
        int x = inside.text(2, row, line.agent().isEmpty() ? "unknown " : line.agent() + " ", Role.KEY);
        inside.text(Math.max(x, 11), row, Fit.clip(line.conversation(), edge - Math.max(x, 11) - 1),
                isSelected ? Role.STRONG : Role.TEXT);
        if (isSelected) {
            inside.mark(new Rect(0, row, inside.width(), 1), Mark.SELECTED);
        }
    }

    private static String size(long bytes) {
        return bytes < 1024 ? bytes + " B" : bytes < 1 << 20 ? bytes / 1024 + " K" : (bytes >> 20) + " M";
    }
}
