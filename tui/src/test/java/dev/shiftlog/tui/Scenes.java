package dev.shiftlog.tui;

import dev.shiftlog.board.Board;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.loop.Program.Next;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.dashboard.Dashboard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every screen in every state that has a golden file: a board and the keys that lead there. */
final class Scenes {
    /** What is pressed, separated by blanks; a longer word in quotes is typed. */
    record Scene(Board board, List<Happening> happenings) {
        /** A scene that only keys lead to. */
        Scene(Board board, String keys) {
            this(board, List.of(new Happening.Keys(keys)));
        }

        Scene then(String keys) {
            return then(new Happening.Keys(keys));
        }

        Scene then(Msg news) {
            return then(new Happening.News(news));
        }

        private Scene then(Happening next) {
            List<Happening> all = new ArrayList<>(happenings);
            all.add(next);
            return new Scene(board, all);
        }
    }

    /** What leads to a scene: keys that are pressed, or something that comes from outside. */
    sealed interface Happening {
        record Keys(String keys) implements Happening {}

        record News(Msg message) implements Happening {}
    }

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
        scenes.put("preview", new Scene(Boards.full(), "p"));
        scenes.put("preview-text", new Scene(Boards.full(), "p tab b ]"));
        scenes.put("preview-left-out", new Scene(Boards.full(), "p ] ] space"));
        scenes.put("past", new Scene(Boards.full(), "8 enter"));
        scenes.put("past-compare", new Scene(Boards.full(), "8 enter c"));
        ConversationScenes.addTo(scenes);
        HandoverScenes.addTo(scenes);
        return scenes;
    }

    static State play(Scene scene, int width, int height) {
        App app = new App();
        State state = State
                .of(scene.board(), Dashboard.of(scene.board()),
                        new State.Look(Keymap.standard(), Theme.DARK, true))
                .sized(width, height);
        for (Happening happening : scene.happenings()) {
            state = switch (happening) {
                case Happening.Keys keys -> pressAll(app, state, keys.keys());
                case Happening.News news -> app.update(state, news.message()).state();
            };
        }
        return state;
    }

    private static State pressAll(App app, State start, String keys) {
        State state = start;
        for (String part : keys.split(" (?=(?:[^']*'[^']*')*[^']*$)")) {
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
        Next<State, Effect> next = app.update(state, new Msg.Typed(new Input.Key(key)));
        State after = next.state();
        for (Effect effect : next.effects()) {
            after = answer(effect).map(news -> app.update(next.state(), news).state()).orElse(after);
        }
        return after;
    }

    /** What the outside world would say. */
    private static Optional<Msg> answer(Effect effect) {
        if (effect instanceof Effect.MakeContext) {
            return Optional.of(new Msg.ContextMade(Boards.contexts()));
        }
        return effect instanceof Effect.ReadPast
                ? Optional.of(new Msg.PastRead(Boards.broken().session()))
                : Optional.empty();
    }
}
