package dev.shiftlog.screen.handoff;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.HandoffLine;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.HandoffCommand;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.list.Cursor;
import dev.shiftlog.screen.list.ListScreen;
import dev.shiftlog.screen.reading.ReadingScreen;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The handoffs of the project, newest first; from here the next one is drafted. */
public record HandoffsScreen(Optional<HandoverNews.Listed> listed, Cursor cursor, int width,
        int height) implements ListScreen {
    /** The screen before the handoffs are read. */
    public static HandoffsScreen unread(int width, int height) {
        return new HandoffsScreen(Optional.empty(), Cursor.start(height - 2), width, height);
    }

    /** What has to be done for the screen to show something. */
    public static Effect opening() {
        return new Effect.Handover(new HandoverErrand.ListHandoffs());
    }

    @Override
    public String title() {
        return "Handoffs";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.HANDOFFS, Scope.LIST, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        return List.of(HandoffCommand.DRAFT, HandoffCommand.READ, HandoffCommand.COPY_PROMPT,
                HandoffCommand.IMPORT, HandoffCommand.DONE, HandoffCommand.BLOCKED, HandoffCommand.ABANDONED,
                AppCommand.BACK);
    }

    @Override
    public Optional<String> refusal(Command command) {
        boolean needsOne = command instanceof HandoffCommand && command != HandoffCommand.DRAFT;
        return needsOne && lines().isEmpty()
                ? Optional.of("there is no handoff yet; " + HandoffCommand.DRAFT.mention() + " drafts one")
                : ListScreen.super.refusal(command);
    }

    List<HandoffLine> lines() {
        return listed.map(HandoverNews.Listed::lines).orElse(List.of());
    }

    Optional<HandoffLine> current() {
        return lines().isEmpty() ? Optional.empty() : Optional.of(lines().get(cursor.line()));
    }

    /** The handoff and, after it, those that it goes on from, as far as they are there. */
    List<String> lineage(HandoffLine of) {
        List<String> lineage = new ArrayList<>(List.of(of.session()));
        String before = of.supersedes();
        while (!before.isBlank() && !lineage.contains(before)) {
            lineage.add(before);
            String wanted = before;
            before = lines().stream()
                    .filter(line -> line.session().equals(wanted))
                    .map(HandoffLine::supersedes)
                    .findFirst()
                    .orElse("");
        }
        return lineage;
    }

    @Override
    public Turn act(ScreenCommand command) {
        return command instanceof HandoffCommand own ? act(own) : Turn.stay(this);
    }

    private Turn act(HandoffCommand command) {
        return switch (command) {
            case DRAFT -> Turn.open(this, DraftScreen.drafting(width, height))
                    .and(new Request.Run(new Effect.Handover(new HandoverErrand.Draft(false))));
            case READ -> Turn.open(this, ReadingScreen.waiting(current().orElseThrow().file(), height))
                    .and(new Request.Run(
                            new Effect.Handover(new HandoverErrand.Read(current().orElseThrow().file()))));
            case COPY_PROMPT -> run(new HandoverErrand.FetchPrompt());
            case IMPORT -> run(new HandoverErrand.Import());
            case DONE, BLOCKED, ABANDONED ->
                run(new HandoverErrand.Close(current().orElseThrow().session(), command.name()));
        };
    }

    private Turn run(HandoverErrand errand) {
        return Turn.run(this, new Effect.Handover(errand));
    }

    @Override
    public HandoffsScreen at(Cursor moved) {
        return new HandoffsScreen(listed, moved, width, height);
    }

    @Override
    public HandoffsScreen pressed(int row) {
        return at(cursor.at(cursor.top(HandoffsView.ROWS_A_LINE) + row / HandoffsView.ROWS_A_LINE));
    }

    @Override
    public Turn told(Msg message) {
        return message instanceof Msg.Handed handed ? told(handed.news()) : Turn.stay(this);
    }

    private Turn told(HandoverNews news) {
        return switch (news) {
            case HandoverNews.Listed found ->
                Turn.stay(new HandoffsScreen(Optional.of(found), cursor.of(found.lines().size()), width,
                        height));
            case HandoverNews.PromptFetched prompt ->
                Turn.run(this, new Effect.Copy("the text for the next agent", prompt.text()));
            case HandoverNews.Written _ -> run(new HandoverErrand.ListHandoffs());
            case HandoverNews.Changed changed ->
                run(new HandoverErrand.ListHandoffs()).and(new Request.Say(changed.words()));
            case HandoverNews.Failed failed -> failed(listed.isPresent(), failed.reason());
            case HandoverNews.Drafted _,HandoverNews.Refused _,HandoverNews.Opened _,HandoverNews.Snapshots _,HandoverNews.Restored _,HandoverNews.HooksSeen _,HandoverNews.HooksPlanned _ ->
                Turn.stay(this);
        };
    }

    @Override
    public Screen sized(int columns, int rows) {
        return new HandoffsScreen(listed, cursor.sized(rows - 2), columns, rows);
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        new HandoffsView(this, keys).paint(canvas);
    }
}
