package dev.shiftlog.tui;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Dashboard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every screen in every state that has a golden file: a board and the keys that lead there. */
final class Scenes {
    /** What is pressed, separated by blanks; a longer word in quotes is typed. */
    record Scene(Board board, String keys) {}

    private Scenes() {}

    static Map<String, Scene> all() {
        Map<String, Scene> scenes = new LinkedHashMap<>();
        Map<String, Board> boards = new LinkedHashMap<>();
        boards.put("empty", Boards.empty());
        boards.put("full", Boards.full());
        boards.put("broken", Boards.broken());
        boards.put("wide", Boards.wide());
        List<String> panels = List.of("plan", "progress", "errors", "tests", "decisions", "todos", "files",
                "history");
        boards.forEach((state, board) -> {
            scenes.put("dashboard-" + state, new Scene(board, ""));
            for (int at = 0; at < panels.size(); at++) {
                scenes.put("panel-" + panels.get(at) + "-" + state, new Scene(board, (at + 1) + " +"));
            }
        });
        scenes.put("form-add",
                new Scene(Boards.full(), "2 a 'Wrote the mail template' alt+enter 'and its test'"));
        scenes.put("form-edit", new Scene(Boards.full(), "5 e tab 'x'"));
        scenes.put("form-wide", new Scene(Boards.wide(), "1 e"));
        scenes.put("filter", new Scene(Boards.full(), "8 / 'setup'"));
        scenes.put("help", new Scene(Boards.full(), "?"));
        scenes.put("palette", new Scene(Boards.full(), ": 'und'"));
        return scenes;
    }

    static State play(Scene scene, int width, int height) {
        App app = new App();
        State state = State
                .of(scene.board(), Dashboard.of(scene.board()),
                        new State.Look(Keymap.standard(), Theme.DARK, true))
                .sized(width, height);
        for (String part : scene.keys().split(" (?=(?:[^']*'[^']*')*[^']*$)")) {
            if (part.startsWith("'")) {
                for (int at = 1; at < part.length() - 1; at++) {
                    state = press(app, state, part.substring(at, at + 1).replace(" ", "space"));
                }
            } else if (!part.isEmpty()) {
                state = press(app, state, part);
            }
        }
        return state;
    }

    private static State press(App app, State state, String key) {
        return app.update(state, new Msg.Typed(new Input.Key(key))).state();
    }
}
