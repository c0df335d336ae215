package dev.shiftlog.tui;

import dev.shiftlog.catalog.Place;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.ConversationLine.Archive;
import dev.shiftlog.conversations.ConversationLine.Health;
import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.conversations.News;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.conversations.News.ExcerptLine.Kind;
import dev.shiftlog.resume.Obstacles.Remedy;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transfer.Report;
import dev.shiftlog.tui.Scenes.Scene;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screens of conversations: found, read, searched, resumed, converted. */
final class ConversationScenes {
    private static final ConversationKey CLAUDE = new ConversationKey("claude",
            "1f0c2a77-5a51-4f0e-9a0e-2d6f3b1c8e10");
    private static final ConversationKey GEMINI = new ConversationKey("gemini",
            "7b1e9c02-77aa-4c1d-8c3b-0f6f0f3f2a91");
    private static final ConversationKey CODEX = new ConversationKey("codex",
            "01a1fd26-b180-7e40-a4ef-c6e8d89d6933");

    private static final ConversationKey BACKUP = new ConversationKey("codex", "01a1fd26-7777", "backup");
    private static final ConversationLine.Details CONVERTED = new ConversationLine.Details(
            "2026-11-19T08:00:00", Optional.of(96L), Optional.of(120_400L), 2,
            "claude 1f0c2a77-5a51-4f0e-9a0e-2d6f3b1c8e10", "gemini-3-pro");

    private ConversationScenes() {}

    static void addTo(Map<String, Scene> scenes) {
        Msg found = told(new News.Found(false, lines()));
        Msg read = told(new News.ReadDone(CLAUDE, text()));
        Scene opened = new Scene(Boards.full(), "h");
        scenes.put("conversations-looking", opened);
        scenes.put("conversations-empty", opened.then(told(new News.Found(false, List.of()))));
        scenes.put("conversations-full", opened.then(found).then(read).then("space"));
        scenes.put("conversations-text", opened.then(found).then(read).then("tab t"));
        scenes.put("conversations-wide", new Scene(Boards.wide(), "h").then(wide()));
        scenes.put("conversations-failed",
                opened.then(found).then(told(new News.Failed("the trash is empty"))));
        scenes.put("conversations-filter", opened.then(found).then("/ 'mail'"));
        scenes.put("conversations-search", opened.then(found)
                .then(told(new News.Hits("token",
                        List.of(new News.Hit(GEMINI,
                                "the reset token expires after one hour, see mail/token.ts")),
                        true))));
        scenes.put("conversations-resume", opened.then(found)
                .then(told(new News.ResumePlanned(CLAUDE,
                        "cd /home/me/my-api && claude --resume 1f0c2a77-5a51-4f0e-9a0e-2d6f3b1c8e10",
                        List.of(), false))));
        scenes.put("conversations-obstacle", opened.then(found)
                .then(told(new News.ResumePlanned(CODEX,
                        "cd /home/me/my-api && codex resume 01a1fd26",
                        List.of(new News.Hurdle("it is archived; 'codex unarchive 01a1fd26' takes it out",
                                Remedy.UNARCHIVE)),
                        true))));
        scenes.put("conversations-further", opened.then(told(new News.Found(false, further())))
                .then(told(new News.ReadDone(BACKUP, text()))));
        scenes.put("conversations-only-read", opened.then(told(new News.Found(false, further())))
                .then(told(new News.ResumePlanned(BACKUP, "",
                        List.of(new News.Hurdle(
                                "it is in the home 'backup' (/mnt/backup/home/me), which Shiftlog only"
                                        + " reads; a copy in your own home can go on",
                                Remedy.COPY)),
                        false))));
        scenes.put("conversations-harvest", opened.then(found)
                .then(told(new News.HarvestPlanned(CLAUDE,
                        List.of("plan: Build auth with JWT", "step added: Schema",
                                "decision: JWT over server sessions", "modified src/auth.ts",
                                "error: Type 'string | null' is not assignable to type 'string'",
                                "test run: 24 pass, 2 fail (npm test)")))));
        scenes.put("conversations-spot", new Scene(Boards.full(), "8 down enter")
                .then(told(new News.SpotRead(new ConversationKey("claude", "c1"), text(), 7))));
        scenes.put("conversations-check", opened.then(found)
                .then(told(new News.Checked(CODEX, List.of("✗ would not resume: 1 × the file it was forked"
                        + " from is gone (line 1): Codex ends with an error")))));
        convert(scenes, opened.then(found).then("c"));
    }

    private static void convert(Map<String, Scene> scenes, Scene choosing) {
        Conversion conversion = new Conversion(CLAUDE, "Build auth with JWT", "gemini", Optional.empty(),
                false);
        Scene deciding = choosing.then("enter").then(told(new News.Examined(conversion, report())));
        Scene writing = deciding.then("enter");
        scenes.put("convert-choosing", choosing);
        scenes.put("convert-reading",
                choosing.then("enter").then(told(new News.Advanced("examining", 30, 100))));
        scenes.put("convert-deciding", deciding);
        scenes.put("convert-report-end", deciding.then("end"));
        scenes.put("convert-filtered", deciding.then("/ t e x t enter"));
        scenes.put("convert-writing", writing.then(told(new News.Advanced("reading back", 96, 142))));
        scenes.put("convert-finished", writing.then(told(new News.Converted(GEMINI,
                "cd /home/me/my-api && gemini --resume 7b1e9c02-77aa-4c1d-8c3b-0f6f0f3f2a91", 412))));
        scenes.put("convert-finished-codex", choosing.then("down enter")
                .then(told(new News.Examined(conversion.to("codex"), report())))
                .then("enter")
                .then(told(new News.Converted(new ConversationKey("codex", "01a1fd26"),
                        "cd /home/me/my-api && codex resume 01a1fd26", 412))));
        scenes.put("convert-stopped", choosing.then("enter")
                .then(told(new News.Failed(
                        "Claude Code has the conversation open (process 4711); close it there, then try again"))));
    }

    private static Msg told(News news) {
        return new Msg.Told(news);
    }

    private static List<ConversationLine> lines() {
        return List.of(
                line(CLAUDE, "Build auth with JWT", "2026-11-21T13:58:00", Optional.of(142), 1_260_000,
                        Optional.of(29),
                        new ConversationLine.State(Place.HERE, Archive.NONE, "Claude Code, process 4711",
                                Health.SOUND)),
                line(GEMINI, "Password reset mail", "2026-11-20T09:12:00", Optional.of(38), 92_000,
                        Optional.of(3),
                        new ConversationLine.State(Place.HERE, Archive.NONE, "", Health.LOSS)),
                line(CODEX, "Rate limits on login", "2026-11-18T17:40:00", Optional.empty(), 4_800_000,
                        Optional.empty(),
                        new ConversationLine.State(Place.MOVED, Archive.AGENT, "", Health.BROKEN)));
    }

    /** Beside one's own, one of a backup. */
    private static List<ConversationLine> further() {
        return List.of(
                line(BACKUP, "Tune the login queries", "2026-11-21T14:10:00", Optional.of(12), 48_000,
                        Optional.empty(),
                        new ConversationLine.State(Place.HERE, Archive.NONE, "", Health.SOUND)),
                line(CLAUDE, "Build auth with JWT", "2026-11-21T13:58:00", Optional.of(142), 1_260_000,
                        Optional.of(29),
                        new ConversationLine.State(Place.HERE, Archive.NONE, "", Health.SOUND)));
    }

    private static ConversationLine line(ConversationKey key, String title, String last,
            Optional<Integer> turns,
            long bytes, Optional<Integer> expires, ConversationLine.State state) {
        return new ConversationLine(key, title, "/home/me/my-api", "main", last, turns, bytes, expires,
                state, key.equals(GEMINI) ? CONVERTED : ConversationLine.Details.NONE);
    }

    private static Msg wide() {
        return told(new News.Found(false, List.of(
                line(CLAUDE, "日本語のタイトル 👩‍👩‍👧 été", "2026-11-21T13:58:00", Optional.of(1), 900,
                        Optional.of(29),
                        ConversationLine.State.PLAIN),
                line(CODEX, "bell \u0007 and escape \u001b[31mred", "2026-11-18T17:40:00", Optional.of(7),
                        20_480,
                        Optional.empty(), ConversationLine.State.PLAIN))));
    }

    private static List<ExcerptLine> text() {
        return List.of(
                new ExcerptLine(Kind.PERSON, "Add a password reset. Tokens must expire after an hour."),
                new ExcerptLine(Kind.AGENT, ""),
                new ExcerptLine(Kind.THINKING, "The token table needs an index."),
                new ExcerptLine(Kind.AGENT, "I will look at the routes first."),
                new ExcerptLine(Kind.CALL, "Bash npm test -- auth"),
                new ExcerptLine(Kind.OUTPUT, "2 failed, 24 passed"),
                new ExcerptLine(Kind.NOTE, "the call failed"),
                new ExcerptLine(Kind.CALL, "Edit src/auth.ts"),
                new ExcerptLine(Kind.REMOVED, "const hour = 3600;"),
                new ExcerptLine(Kind.ADDED, "const hour = 60 * 60 * 1000;"),
                new ExcerptLine(Kind.AGENT, "The unit was seconds where the library wants milliseconds."));
    }

    private static Report report() {
        return new Report(Header.of("claude", CLAUDE.id()), 142,
                Map.of(Loss.Item.TEXT, 210L, Loss.Item.TOOL_RESULT, 96L),
                List.of(new Loss(Loss.Item.TOOL_NAME, Loss.Fate.MAPPED, "tools have other names there", 96,
                        "Bash is run_shell_command"),
                        new Loss(Loss.Item.REASONING, Loss.Fate.DROPPED,
                                "thoughts belong to the model that had them",
                                12, "The token table needs an index.")),
                List.of(new Notice(Notice.Kind.INJECTED, 7, "")), Map.of(SecretKind.values()[0], 1L),
                List.of("outputs over 40,000 characters are shortened when they are sent"));
    }
}
