package dev.shiftlog.tui;

import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.conversations.News.ExcerptLine.Kind;
import dev.shiftlog.handoff.HandoffDraft;
import dev.shiftlog.handoff.HandoffDraft.Circumstances;
import dev.shiftlog.handoff.HandoffSheet;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.HandoffLine;
import dev.shiftlog.handover.HandoverNews.HookLine;
import dev.shiftlog.handover.HandoverNews.HookState;
import dev.shiftlog.handover.HandoverNews.SnapshotLine;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.session.Session;
import dev.shiftlog.tui.Scenes.Scene;
import java.util.List;
import java.util.Map;

/** The screens of handoffs, kept transcripts and hooks. */
final class HandoverScenes {
    private static final String LATEST = "2026-11-21-1010-build-auth-with-jwt";
    private static final String BEFORE = "2026-11-20-1730-sessions-table";

    private HandoverScenes() {}

    static void addTo(Map<String, Scene> scenes) {
        handoffs(scenes, new Scene(Boards.full(), "H"));
        drafts(scenes, new Scene(Boards.full(), "H n"));
        Scene snapshots = new Scene(Boards.full(), "C");
        scenes.put("snapshots-empty", snapshots.then(told(new HandoverNews.Snapshots(List.of()))));
        scenes.put("snapshots-full", snapshots.then(told(snapshots())));
        scenes.put("snapshots-restored", snapshots.then(told(snapshots()))
                .then(told(new HandoverNews.Restored("cd /home/dev/my-api && claude --resume 1f0c2a77"))));
        scenes.put("snapshots-read", snapshots.then(told(snapshots()))
                .then("enter")
                .then(told(new HandoverNews.Opened("transcript-1f0c-20261121100000000.jsonl", text()))));
        Scene hooks = new Scene(Boards.full(), "O");
        scenes.put("hooks-reading", hooks);
        scenes.put("hooks-full", hooks.then(told(hooks())));
        scenes.put("hooks-untrusted", hooks.then(told(hooks())).then("down down down"));
        scenes.put("hooks-plugin", hooks.then(told(hooks())).then("end"));
        scenes.put("hooks-change", hooks.then(told(hooks()))
                .then(told(new HandoverNews.HooksPlanned(
                        new HandoverErrand.ChangeHooks("claude", "project", true), changes())))
                .then("down"));
    }

    private static void handoffs(Map<String, Scene> scenes, Scene opened) {
        scenes.put("handoffs-reading", opened);
        scenes.put("handoffs-empty", opened.then(told(new HandoverNews.Listed(List.of(), List.of()))));
        scenes.put("handoffs-full",
                opened.then(told(new HandoverNews.Listed(lines(), List.of()))).then("down"));
        scenes.put("handoffs-broken", opened.then(told(new HandoverNews.Listed(lines(), List.of(
                "LATEST.md differs from its archive sessions/" + LATEST + ".md",
                "sessions/lost.md is not in INDEX.yaml; hand it to: shiftlog handoff create -i .agent-history/sessions/lost.md")))));
        scenes.put("handoffs-wide", opened.then(told(new HandoverNews.Listed(List.of(new HandoffLine(
                "2026-11-21-日本語", "sessions/x.md", "2026-11-21 10:10", "in_progress",
                "日本語のタイトル 👩‍👩‍👧 bell \u0007", "claude", "main@abc1234", "続ける", "")), List.of()))));
    }

    private static void drafts(Map<String, Scene> scenes, Scene opened) {
        Scene full = opened.then(drafted(Boards.full().session()));
        Scene empty = opened.then(drafted(Boards.empty().session()));
        scenes.put("draft-reading", opened);
        scenes.put("draft-full", full);
        scenes.put("draft-open", empty.then("tab"));
        scenes.put("draft-typing", empty.then("tab enter 'Read the handoff' "));
        scenes.put("draft-wide", opened.then(drafted(Boards.wide().session())).then("enter"));
        scenes.put("draft-written", full.then(told(new HandoverNews.Written(LATEST,
                ".agent-history/sessions/" + LATEST + ".md",
                List.of("possible leak in handoff: personal path; write it again with --redact")))));
        scenes.put("draft-stopped", opened.then(told(new HandoverNews.Failed(
                "nothing is logged yet; log work first, then hand it over"))));
    }

    private static Msg told(HandoverNews news) {
        return new Msg.Handed(news);
    }

    private static Msg drafted(Session session) {
        return told(new HandoverNews.Drafted(new HandoffSheet(session, HandoffDraft.of(session,
                new Circumstances("/home/dev/my-api", "/home/dev/my-api", "main", "abc1234def", "claude",
                        "2026-11-21T14:14:00.000000", "+00:00", BEFORE, List.of("src/auth/mail.ts")))),
                false));
    }

    private static List<HandoffLine> lines() {
        return List.of(
                new HandoffLine(LATEST, "sessions/" + LATEST + ".md", "2026-11-21 10:10", "in_progress",
                        "Build auth with JWT", "claude", "main@abc1234", "Password reset flow", BEFORE),
                new HandoffLine(BEFORE, "sessions/" + BEFORE + ".md", "2026-11-20 17:30", "DONE",
                        "Sessions table and its migration", "codex", "main@9f8e7d6", "",
                        "2026-11-19-0900-setup"),
                new HandoffLine("2026-11-19-0900-setup", "sessions/2026-11-19-0900-setup.md",
                        "2026-11-19 09:00",
                        "ABANDONED", "Set the project up", "gemini", "main@1234567", "Choose a database",
                        ""));
    }

    private static HandoverNews.Snapshots snapshots() {
        return new HandoverNews.Snapshots(List.of(
                new SnapshotLine("transcript-1f0c-20261121100000000.jsonl", "claude",
                        "1f0c2a77-5a51-4f0e-9a0e-2d6f3b1c8e10", "2026-11-21T10:00:00", 1_260_000),
                new SnapshotLine("transcript-01a1-20261120090000000.jsonl", "codex",
                        "01a1fd26-b180-7e40-a4ef-c6e8d89d6933", "2026-11-20T09:00:00", 48_000_000),
                new SnapshotLine("transcript-unknown-20261118090000000.jsonl", "", "日本語 \u001b[31mred",
                        "2026-11-18T09:00:00", 900)));
    }

    private static List<ExcerptLine> text() {
        return List.of(new ExcerptLine(Kind.PERSON, "Add a password reset."),
                new ExcerptLine(Kind.CALL, "Bash npm test -- auth"),
                new ExcerptLine(Kind.OUTPUT, "2 failed, 24 passed"),
                new ExcerptLine(Kind.AGENT, "The unit was seconds where the library wants milliseconds."));
    }

    private static HandoverNews.HooksSeen hooks() {
        List<String> events = List.of("SessionStart", "PreCompact", "SessionEnd");
        return new HandoverNews.HooksSeen(List.of(
                line("claude", "user", HookState.INSTALLED, "/home/dev/.claude/settings.json", events),
                line("claude", "project", HookState.ABSENT, "/home/dev/my-api/.claude/settings.local.json",
                        events),
                line("codex", "user", HookState.OTHER_COMMAND, "/home/dev/.codex/hooks.json", events),
                line("codex", "project", HookState.UNTRUSTED, "/home/dev/my-api/.codex/hooks.json", events),
                line("gemini", "user", HookState.UNREADABLE, "/home/dev/.gemini/settings.json", events),
                line("gemini", "project", HookState.ABSENT, "/home/dev/my-api/.gemini/settings.json", events),
                line("copilot", "user", HookState.ABSENT, "/home/dev/.copilot/hooks/shiftlog.json", events),
                line("copilot", "project", HookState.ABSENT, "/home/dev/my-api/.github/hooks/shiftlog.json",
                        events),
                line("copilot", HookLine.PLUGIN, HookState.INSTALLED, "/home/dev/.copilot/settings.json",
                        events)));
    }

    private static List<String> changes() {
        return """
                /home/dev/my-api/.claude/settings.local.json: our hooks come in
                  {
                    "model": "opus 日本語"
                -   }
                +   },
                +   "hooks": {
                +     "SessionStart": [
                +       {"matcher": "startup|resume|compact", "hooks": [{"type": "command", "command": "shiftlog"}]}
                +     ],
                +     "PreCompact": [
                +       {"hooks": [{"type": "command", "command": "shiftlog hook pre-compact --host claude"}]}
                +     ],
                +     "SessionEnd": [
                +       {"hooks": [{"type": "command", "command": "shiftlog hook session-end --host claude"}]}
                +     ]
                +   }
                  }
                """
                .lines()
                .toList();
    }

    private static HookLine line(String host, String scope, HookState state, String file,
            List<String> events) {
        return new HookLine(host, scope, state, file, events, "10000 characters");
    }
}
