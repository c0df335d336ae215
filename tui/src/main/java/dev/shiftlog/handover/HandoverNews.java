package dev.shiftlog.handover;

import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.handoff.HandoffSheet;
import java.util.List;

/** What the errands for handoffs, kept transcripts and hooks brought back. */
public sealed interface HandoverNews {
    /** A draft to edit; one that was kept is what somebody wrote before. */
    record Drafted(HandoffSheet sheet, boolean isKept) implements HandoverNews {}

    record Written(String session, String file, List<String> warnings) implements HandoverNews {
        public Written {
            warnings = List.copyOf(warnings);
        }
    }

    /** The handoff has problems; nothing was written. */
    record Refused(List<String> problems) implements HandoverNews {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** The handoffs, newest first, with what is wrong with their files. */
    record Listed(List<HandoffLine> lines, List<String> problems) implements HandoverNews {
        public Listed {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
        }
    }

    /** A text that was asked for under this name. */
    record Opened(String name, List<ExcerptLine> lines) implements HandoverNews {
        public Opened {
            lines = List.copyOf(lines);
        }
    }

    record PromptFetched(String text) implements HandoverNews {}

    /** The kept transcripts, newest first. */
    record Snapshots(List<SnapshotLine> lines) implements HandoverNews {
        public Snapshots {
            lines = List.copyOf(lines);
        }
    }

    /** A kept transcript is a conversation again, which this command resumes. */
    record Restored(String command) implements HandoverNews {}

    record HooksSeen(List<HookLine> lines) implements HandoverNews {
        public HooksSeen {
            lines = List.copyOf(lines);
        }
    }

    /** What the errand would write, file by file; it is to be carried out once the person says yes. */
    record HooksPlanned(HandoverErrand.ChangeHooks change, List<String> lines) implements HandoverNews {
        public HooksPlanned {
            lines = List.copyOf(lines);
        }
    }

    /** Something was done: what is shown has to be listed anew. */
    record Changed(String words) implements HandoverNews {}

    /** The errand failed; nothing was written. */
    record Failed(String reason) implements HandoverNews {}

    /** A handoff as its index tells of it. */
    record HandoffLine(String session, String file, String date, String status, String goal, String agent,
            String place, String nextAction, String supersedes) {}

    /** A transcript from before a compaction; its time is local, its agent empty where nothing tells it. */
    record SnapshotLine(String name, String agent, String conversation, String taken, long bytes) {}

    /** Whether our hooks are in one host's settings in one scope. */
    record HookLine(String host, String scope, HookState state, String file, List<String> events,
            String limit) {
        /** The scope of hooks that the host runs as a plugin which it took itself. */
        public static final String PLUGIN = "plugin";

        public HookLine {
            events = List.copyOf(events);
        }

        /** Whether they are where they belong, so that what can be done is to take them away. */
        public boolean isInstalled() {
            return state == HookState.INSTALLED || state == HookState.UNTRUSTED;
        }
    }

    /** How our hooks stand in a settings file. */
    enum HookState {
        INSTALLED,
        UNTRUSTED,
        SWITCHED_OFF,
        OTHER_COMMAND,
        ABSENT,
        UNREADABLE
    }
}
