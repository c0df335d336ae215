package dev.shiftlog.screen.dashboard;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.PanelCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.panel.Answer;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Listing;
import dev.shiftlog.panel.Panel;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.form.FormEditing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The dashboard as a value. What is being typed is a state of its own: nothing, a filter, or a form.
 * {@code refusals} says for the selected line which commands cannot act and why; asking the panel for
 * it with every frame would cost more than painting.
 */
public record Dashboard(Board board, List<Pane> panes, int focus, boolean isZoomed, Typing typing, Rect area,
        Map<Command, String> refusals) implements Screen {

    public Dashboard {
        panes = List.copyOf(panes);
        refusals = Map.copyOf(refusals);
    }

    public static Dashboard of(Board board) {
        List<Pane> panes = new ArrayList<>();
        for (Panel panel : Panels.ALL) {
            panes.add(Pane.of(panel.listing(board)));
        }
        return new Dashboard(board, panes, 0, false, Typing.NOTHING, Rect.of(80, 22), Map.of());
    }

    /** Takes up a form that a crash interrupted. */
    public Dashboard withDraft(Form draft) {
        int panel = Math.max(0, Panels.indexOf(draft.panel()));
        return focused(panel).typing(new Typing.Filling(draft, false)).settled();
    }

    Panel panel() {
        return Panels.ALL.get(focus);
    }

    Pane pane() {
        return panes.get(focus);
    }

    Dashboard with(Pane pane) {
        List<Pane> changed = new ArrayList<>(panes);
        changed.set(focus, pane);
        return new Dashboard(board, changed, focus, isZoomed, typing, area, refusals);
    }

    Dashboard focused(int panel) {
        return new Dashboard(board, panes, Math.floorMod(panel, panes.size()), isZoomed, typing, area,
                refusals);
    }

    Dashboard zoomed(boolean zoomed) {
        return new Dashboard(board, panes, focus, zoomed, typing, area, refusals);
    }

    Dashboard typing(Typing changed) {
        return new Dashboard(board, panes, focus, isZoomed, changed, area, refusals);
    }

    Optional<Form> form() {
        return typing instanceof Typing.Filling filling ? Optional.of(filling.form()) : Optional.empty();
    }

    Layout layout() {
        int[] needs = new int[panes.size()];
        for (int at = 0; at < needs.length; at++) {
            needs[at] = panes.get(at).rows();
        }
        return Layout.of(area, needs, focus, isZoomed);
    }

    /** Every panel scrolled so that its selected line is in sight; what can be done with that line. */
    Dashboard settled() {
        Layout layout = layout();
        List<Pane> changed = new ArrayList<>();
        for (int at = 0; at < panes.size(); at++) {
            Rect content = layout.slot(at).content();
            changed.add(content.isEmpty()
                    ? panes.get(at)
                    : panes.get(at)
                            .settled(RowView.of(content, isZoomed, panes.get(at).shown()), content.height()));
        }
        return new Dashboard(board, changed, focus, isZoomed, typing, area, refused());
    }

    private Map<Command, String> refused() {
        Map<Command, String> refused = new HashMap<>();
        Optional<String> selected = pane().row().map(Listing.Row::id);
        for (EntryCommand command : EntryCommand.values()) {
            if (panel().answer(command, board, selected) instanceof Answer.Cannot cannot) {
                refused.put(command, cannot.why());
            }
        }
        return refused;
    }

    @Override
    public String title() {
        return "Dashboard";
    }

    @Override
    public List<Scope> scopes() {
        return isTyping()
                ? List.of(Scope.FORM)
                : List.of(Scope.ENTRY, Scope.BOARD, Scope.PANEL, Scope.LIST, Scope.APP);
    }

    @Override
    public boolean isTyping() {
        return !(typing instanceof Typing.Nothing);
    }

    @Override
    public List<Command> offers() {
        return typing.offers();
    }

    @Override
    public Optional<String> refusal(Command command) {
        return Optional.ofNullable(refusals.get(command));
    }

    @Override
    public Turn on(Command command) {
        return switch (command) {
            case EntryCommand entry -> Entering.entry(this, entry);
            case ListCommand list -> Turn.stay(Moving.list(this, list));
            case BoardCommand board -> Acting.board(this, board);
            case PanelCommand panel -> Turn.stay(focused(panel.ordinal()).settled());
            case FormCommand form -> Entering.form(this, form);
            case AppCommand app -> Acting.app(this, app);
            case ScreenCommand _ -> Turn.stay(this);
        };
    }

    @Override
    public Turn typed(Input input) {
        return input instanceof Input.Mouse mouse
                ? Turn.stay(Moving.mouse(this, mouse))
                : Entering.typed(this, input);
    }

    @Override
    public Turn told(Msg news) {
        return Entering.told(this, news);
    }

    @Override
    public Dashboard refreshed(Board changed) {
        List<Pane> next = new ArrayList<>();
        for (int at = 0; at < panes.size(); at++) {
            next.add(panes.get(at).refreshed(Panels.ALL.get(at).listing(changed), at != focus));
        }
        Typing now = typing instanceof Typing.Filling filling
                ? new Typing.Filling(FormEditing.refreshed(filling.form(), changed), filling.isSaving())
                : typing;
        return new Dashboard(changed, next, focus, isZoomed, now, area, refusals).settled();
    }

    @Override
    public Dashboard sized(int width, int height) {
        return new Dashboard(board, panes, focus, isZoomed, typing, Rect.of(width, height), refusals)
                .settled();
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        Layout layout = layout();
        new PanelView(canvas, keys, focus, isZoomed).paint(layout, panes);
        typing.paint(canvas, layout.slot(focus), keys);
    }
}
