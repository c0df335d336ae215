package dev.shiftlog.tui;

import dev.shiftlog.board.Board;
import dev.shiftlog.board.FirstLook;
import dev.shiftlog.canvas.Theme;
import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.loop.Program.Next;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.dashboard.Dashboard;
import dev.shiftlog.screen.welcome.WelcomeScreen;
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

        record Opened(Screen screen) implements Happening {}
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
        scenes.put("rested",
                new Scene(Boards.full(), "").then(new Msg.Rested("2026-11-20T09:00:00", banner())));
        scenes.put("save-question", new Scene(Boards.full(), "S"));
        ConversationScenes.addTo(scenes);
        HandoverScenes.addTo(scenes);
        addWelcome(scenes);
        OtherStates.addTo(scenes);
        return scenes;
    }

    private static void addWelcome(Map<String, Scene> scenes) {
        FirstLook bare = new FirstLook("my-api", "", 0, Optional.empty(), List.of());
        FirstLook full = new FirstLook("my-api", "Node.js, TypeScript, Docker", 214, Optional.empty(),
                List.of("  .stitch/  with config.json, file_map.json and the sessions",
                        "  AGENTS.md  a block that tells agents how to keep the log",
                        "    + <!-- shiftlog:begin -->", "    + Run 'shiftlog update' after each step."));
        scenes.put("welcome-looking", welcome(Optional.empty()));
        scenes.put("welcome-empty", welcome(Optional.of(bare.with(List.of()))));
        scenes.put("welcome-full", welcome(Optional.of(full.with(List.of(
                "claude: 3 conversations, the newest: Password reset with mails and tokens that expire",
                "codex: 1 conversation, Limit logins to five a minute")))));
        scenes.put("welcome-wide", welcome(Optional.of(new FirstLook("\u5e93\u5b58\u7ba1\u7406", "Java", 3,
                Optional.of(List.of(
                        "gemini: 1 conversation, \u30ed\u30b0\u30a4\u30f3\u3092\u76f4\u3059 \ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67")),
                List.of("  .stitch/")))));
    }

    private static Scene welcome(Optional<FirstLook> found) {
        Scene opened = new Scene(Boards.empty(), List.of(new Happening.Opened(
                WelcomeScreen.in("/home/ana/src/my-api", "2026-11-21T14:02:00"))));
        return found.map(look -> opened.then(new Msg.Found(look))).orElse(opened);
    }

    private static List<String> banner() {
        return """
                📋 Previous Session Found
                Project: my-api
                Last active: 1 day ago
                Objective: Build auth with JWT
                Status: In progress (50% complete)
                Completed:
                ✅ Schema with users, sessions and reset tokens
                ✅ Login returns a signed token
                Remaining:
                🔄 Password reset flow
                ❌ 2 failing tests
                Suggested next action:
                → Run the failing tests and fix them
                """.lines().toList();
    }

    static State play(Scene scene, int width, int height) {
        return play(scene, width, height, Keymap.standard());
    }

    /** The same for a person with keys of their own: those are pressed that mean what the scene's keys mean. */
    static State play(Scene scene, int width, int height, Keymap own) {
        App app = new App();
        State state = State
                .of(scene.board(), Dashboard.of(scene.board()),
                        new State.Look(own, Theme.DARK, true))
                .sized(width, height);
        for (Happening happening : scene.happenings()) {
            state = switch (happening) {
                case Happening.Keys keys -> pressAll(app, state, keys.keys());
                case Happening.News news -> app.update(state, news.message()).state();
                case Happening.Opened opened -> state.opened(opened.screen());
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
        String own = Keymap.standard().find(key, state.top().scopes()).map(state.keys()::key).orElse(key);
        Next<State, Effect> next = app.update(state, new Msg.Typed(new Input.Key(own)));
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
