package dev.shiftlog.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.keys.BoardCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.EntryCommand;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.PanelCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Panels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever gives commands other keys reads those keys everywhere, never the ones by default. */
class OwnKeysTest {
    private static final Keymap OTHERS = Keymap.with(others());

    /** What can stand behind a sign or a word that is a key too. */
    private static final String NOT_DONE_BY_KEYS = "progress|this|loses";

    /** A key by default and, behind it, what it does: "a adds an entry". */
    private static final Pattern BY_DEFAULT = Pattern.compile("(?:^|[ (\u2502])(" + Command.all()
            .stream()
            .filter(command -> command.scope() != Scope.PANEL)
            .flatMap(command -> command.binding().keys().stream())
            .distinct()
            .map(Pattern::quote)
            .collect(Collectors.joining("|")) + ") (?!" + NOT_DONE_BY_KEYS
            + ")[a-z]+s\\b|(?:^|[ (])[1-8] goes");

    private static Map<String, List<String>> others() {
        Map<String, List<String>> keys = new HashMap<>();
        List<Command> all = Command.all();
        for (int at = 0; at < all.size(); at++) {
            keys.put(all.get(at).id(), List.of("\u2318" + (at + 10)));
        }
        return keys;
    }

    @TestFactory
    Stream<DynamicTest> aSceneNamesNoKeyByDefault() {
        List<DynamicTest> tests = new ArrayList<>();
        Scenes.all()
                .forEach((name, scene) -> tests.add(DynamicTest.dynamicTest(name, () -> {
                    State state = Scenes.play(scene, 120, 40, OTHERS);
                    assertNamesOwnKeys(name, painted(state));
                    for (Command command : Command.all()) {
                        if (state.top().scopes().contains(command.scope())) {
                            State after = pressed(state, OTHERS.key(command));
                            assertNamesOwnKeys(name + ", " + command.id(), after.notice());
                        }
                    }
                })));
        return tests.stream();
    }

    private static State pressed(State state, String key) {
        return new App().update(state, new Msg.Typed(new Input.Key(key))).state();
    }

    private static String painted(State state) {
        Grid grid = new Grid(state.width(), state.height());
        new App().view(state, new Canvas(grid));
        return IntStream.range(0, grid.height())
                .mapToObj(grid::row)
                .collect(Collectors.joining("\n"));
    }

    private static void assertNamesOwnKeys(String where, String words) {
        assertFalse(words.contains("\uE000"), where + " shows the mark of a command: " + words);
        Matcher found = BY_DEFAULT.matcher(words);
        assertFalse(found.find(), () -> where + " names a key by default: " + found.group() + "\n" + words);
    }

    @Test
    void aPanelIsReachedByItsOwnKeyAndShowsIt() {
        State state = Scenes.play(new Scenes.Scene(Boards.full(), ""), 120, 40, OTHERS);
        State there = pressed(state, OTHERS.key(PanelCommand.ERRORS));
        String title = OTHERS.key(PanelCommand.ERRORS) + " Errors";
        assertTrue(painted(there).contains("\u25b8" + title), painted(there));
    }

    @Test
    void theCommandsForPanelsStandInTheOrderOfThePanels() {
        List<String> panels = Panels.ALL.stream().map(panel -> panel.id()).toList();
        List<String> commands = Stream.of(PanelCommand.values()).map(PanelCommand::label).toList();
        assertEquals(panels, commands);
    }

    @Test
    void aCommandWithoutAKeyIsNamedAsThePaletteFindsIt() {
        Keymap keys = Keymap.with(Map.of("entry.add", List.of(), "app.palette", List.of("f2")));
        assertEquals("f2add adds", keys.spell(EntryCommand.ADD.mention() + " adds"));
    }

    @Test
    void wordsWithoutACommandStayAsTheyAre() {
        Keymap keys = Keymap.standard();
        assertEquals("no \uE000 such thing\uE001", keys.spell("no \uE000 such thing\uE001"));
        assertEquals("u", keys.spell(BoardCommand.UNDO.mention()));
    }
}
