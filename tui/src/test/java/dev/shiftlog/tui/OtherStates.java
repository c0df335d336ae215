package dev.shiftlog.tui;

import dev.shiftlog.board.Board;
import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.change.Stamp;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.conversations.News.ExcerptLine.Kind;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.past.PastScreen;
import dev.shiftlog.screen.preview.PreviewScreen;
import dev.shiftlog.session.Session;
import dev.shiftlog.tui.Scenes.Happening;
import dev.shiftlog.tui.Scenes.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What screens show while they wait, where there is nothing, where something failed, and with wide characters. */
final class OtherStates {
    private static final String WIDE = "認証を作る 👨‍👩‍👧 Cafe\u0301 bell \u0007";

    private OtherStates() {}

    static void addTo(Map<String, Scene> scenes) {
        Board full = Boards.full();
        past(scenes, full);
        preview(scenes, full);
        Scene spot = new Scene(full, "8 down enter");
        scenes.put("spot-reading", spot);
        scenes.put("spot-failed", spot.then(
                new Msg.Told(new News.Failed("c1 is not in claude's files; it was deleted there"))));
        scenes.put("spot-wide", spot.then(new Msg.Told(new News.SpotRead(new ConversationKey("claude", "c1"),
                List.of(new ExcerptLine(Kind.PERSON, WIDE), new ExcerptLine(Kind.AGENT, WIDE.repeat(5))),
                0))));
        scenes.put("snapshots-reading", new Scene(full, "C"));
        scenes.put("snapshots-failed", new Scene(full, "C").then(failed("/home/dev/.stitch/flow: denied")));
        scenes.put("hooks-failed", new Scene(full, "O").then(failed("/home/dev/.claude: denied")));
        scenes.put("handoffs-failed", new Scene(full, "H").then(failed(".agent-history: denied")));
        scenes.put("palette-none", new Scene(full, ": 'xyzzy' enter"));
        scenes.put("palette-wide", new Scene(full, ": '認証'"));
        scenes.put("filter-none", new Scene(full, "2 / 'xyzzy' enter"));
        scenes.put("form-task", new Scene(full, "t"));
        scenes.put("form-saving", new Scene(full, "2 a 'Wrote the mail template' enter"));
        scenes.put("form-conflict", new Scene(full, "5 e 'x'").then(new Msg.Arrived(changed(full))));
        scenes.put("notice", new Scene(full, "").then(new Msg.Said(
                "cannot write /home/dev/my-api/.stitch/current_session.json: No space left on device; nothing was"
                        + " changed")));
    }

    private static void past(Map<String, Scene> scenes, Board full) {
        Scene reading = reading(full);
        Session bare = Session.started("2026-11-20_090000", "2026-11-20T09:00:00");
        scenes.put("past-reading", reading);
        scenes.put("past-empty", reading.then(new Msg.PastRead(bare)));
        scenes.put("past-failed", reading(full).then(
                new Msg.Refused(
                        "the session 2026-11-20_090000 cannot be read; 'shiftlog doctor' looks into it")));
        scenes.put("past-same", reading.then(new Msg.PastRead(full.session())).then("c"));
        scenes.put("past-wide", reading.then(new Msg.PastRead(Boards.wide().session())).then("down"));
    }

    private static Scene reading(Board full) {
        return opened(full, PastScreen.loading(full, "2026-11-20_090000"));
    }

    private static void preview(Map<String, Scene> scenes, Board full) {
        Scene reading = opened(full, PreviewScreen.loading());
        scenes.put("preview-reading", reading);
        scenes.put("preview-empty", reading.then(made("# Project: my-api\n")));
        scenes.put("preview-wide", reading.then(made("# Project: プロジェクト\n\n## Now\nTask: " + WIDE
                + "\n\n| 名前 | text |\n| --- | --- |\n| 認証 | 👨‍👩‍👧 |\n\n- [x] " + WIDE + "\n")));
    }

    private static Msg made(String text) {
        return new Msg.ContextMade(
                List.of(new HostContext("all", text, text.length(), 9, 9_600, 2_400, List.of())));
    }

    private static Scene opened(Board board, Screen screen) {
        return new Scene(board, List.of(new Happening.Opened(screen)));
    }

    private static Msg failed(String reason) {
        return new Msg.Handed(new HandoverNews.Failed(reason));
    }

    /** The first decision as an agent has written it meanwhile. */
    private static Board changed(Board board) {
        String id = board.session().decisions().getFirst().id();
        return board.with(Change.editEntry(id, "choice", Optional.empty(), "JWT, 15 minutes each")
                .applyTo(board.logbook(), new Stamp("2026-11-21T14:13:00", new Actor("claude", "c1")))
                .changed()
                .orElseThrow());
    }
}
