package dev.shiftlog.screen.snapshots;

import dev.shiftlog.board.Age;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.SnapshotLine;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.keys.SnapshotCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import dev.shiftlog.screen.list.ListView;
import dev.shiftlog.screen.reading.ReadingScreen;
import java.util.List;
import java.util.Optional;

/** The kept transcripts, newest first; {@code restored} is the command of what was just restored. */
public record SnapshotsScreen(Optional<List<SnapshotLine>> lines, Cursor cursor, String restored,
        String now) implements ListScreen {
    private static final int RESTORED_ROWS = 4;

    /** The screen before the transcripts are listed. */
    public static SnapshotsScreen unread(String now, int height) {
        return new SnapshotsScreen(Optional.empty(), Cursor.start(height - 2), "", now);
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
                : ListScreen.super.refusal(command);
    }

    private List<SnapshotLine> shown() {
        return lines.orElse(List.of());
    }

    @Override
    public Turn act(ScreenCommand command) {
        return command instanceof SnapshotCommand own
                ? act(own, shown().get(cursor.line()).name())
                : Turn.stay(this);
    }

    private Turn act(SnapshotCommand command, String name) {
        return switch (command) {
            case READ -> Turn.open(this, ReadingScreen.waiting(name, cursor.rows() + 2))
                    .and(new Request.Run(new Effect.Handover(new HandoverErrand.ReadSnapshot(name))));
            case RESTORE -> Turn.run(this, new Effect.Handover(new HandoverErrand.RestoreSnapshot(name)))
                    .and(new Request.Say("writing it as a conversation, and reading it back …"));
        };
    }

    @Override
    public SnapshotsScreen at(Cursor moved) {
        return new SnapshotsScreen(lines, moved, restored, now);
    }

    @Override
    public SnapshotsScreen pressed(int row) {
        return at(cursor.at(list().top(1) + row));
    }

    /** The list itself, which leaves room for the command of what was restored. */
    private Cursor list() {
        return restored.isEmpty() ? cursor : cursor.sized(Math.max(1, cursor.rows() - RESTORED_ROWS));
    }

    @Override
    public Turn told(Msg message) {
        return message instanceof Msg.Handed handed ? told(handed.news()) : Turn.stay(this);
    }

    private Turn told(HandoverNews news) {
        return switch (news) {
            case HandoverNews.Snapshots found ->
                Turn.stay(new SnapshotsScreen(Optional.of(found.lines()), cursor.of(found.lines().size()),
                        restored, now));
            case HandoverNews.Restored done ->
                Turn.say(new SnapshotsScreen(lines, cursor, done.command(), now),
                        "restored; it is among the conversations now");
            case HandoverNews.Failed failed -> failed(lines.isPresent(), failed.reason());
            case HandoverNews.Drafted _,HandoverNews.Written _,HandoverNews.Refused _,HandoverNews.Listed _,HandoverNews.Opened _,HandoverNews.PromptFetched _,HandoverNews.HooksSeen _,HandoverNews.HooksPlanned _,HandoverNews.Changed _ ->
                Turn.stay(this);
        };
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Frames.box(canvas, canvas.bounds(), true);
        canvas.text(2, 0, " Snapshots ", Role.TITLE);
        Canvas inside = canvas.part(canvas.bounds().inset(1, 1));
        if (shown().isEmpty()) {
            ListView.words(inside, 0, lines.isEmpty()
                    ? "Reading …"
                    : "No snapshot yet. With our hooks installed, the transcript is kept before each compaction: "
                            + "shiftlog hooks install",
                    Role.DIM);
            return;
        }
        Cursor list = list();
        ListView.lines(inside, list, 1,
                (area, row, line, isSelected) -> row(area, row, shown().get(line), isSelected));
        ListView.share(canvas, canvas.bounds(), list.top(1), list.rows(), shown().size());
        if (!restored.isEmpty()) {
            int y = ListView.words(inside, Math.min(shown().size(), list.rows()) + 1,
                    "✓ Restored. This goes on with it:", Role.GOOD);
            ListView.words(inside, y, restored, Role.CODE);
        }
    }

    private void row(Canvas inside, int row, SnapshotLine line, boolean isSelected) {
        String facts = Age.stamp(line.taken(), now) + "  " + size(line.bytes()) + " ";
        int edge = inside.textRight(row, facts, Role.DIM);
        int x = inside.text(2, row, line.agent().isEmpty() ? "unknown " : line.agent() + " ", Role.KEY);
        inside.text(Math.max(x, 11), row, Fit.clip(line.conversation(), edge - Math.max(x, 11) - 1),
                isSelected ? Role.STRONG : Role.TEXT);
    }

    private static String size(long bytes) {
        return bytes < 1024 ? bytes + " B" : bytes < 1 << 20 ? bytes / 1024 + " K" : (bytes >> 20) + " M";
    }
}
