package dev.shiftlog.conversations;

import dev.shiftlog.resume.Obstacles.Remedy;
import dev.shiftlog.transfer.Report;
import java.util.List;

/** What the errands for conversations brought back. */
public sealed interface News {
    /** A line of a conversation as the preview shows it. */
    record ExcerptLine(Kind kind, String text) {
        /** Who or what the line is of. */
        public enum Kind {
            PERSON,
            AGENT,
            THINKING,
            CALL,
            OUTPUT,
            ADDED,
            REMOVED,
            NOTE
        }
    }

    /** The conversations, newest first; more may follow while details are read. */
    record Found(boolean everywhere, List<ConversationLine> lines) implements News {
        public Found {
            lines = List.copyOf(lines);
        }
    }

    record ReadDone(ConversationKey key, List<ExcerptLine> lines) implements News {
        public ReadDone {
            lines = List.copyOf(lines);
        }
    }

    /** The conversation around a turn, which begins at the line {@code at}. */
    record SpotRead(ConversationKey key, List<ExcerptLine> lines, int at) implements News {
        public SpotRead {
            lines = List.copyOf(lines);
        }
    }

    /** A line of a conversation that holds the words searched for. */
    record Hit(ConversationKey key, String line) {}

    /** More hits follow until it is complete. */
    record Hits(String words, List<Hit> hits, boolean isComplete) implements News {
        public Hits {
            hits = List.copyOf(hits);
        }
    }

    /** What would make a resume fail, and what Shiftlog can do about it. */
    record Hurdle(String words, Remedy remedy) {}

    /** The command that resumes, and what would make it fail. */
    record ResumePlanned(ConversationKey key, String command, List<Hurdle> hurdles,
            boolean handsOver) implements News {
        public ResumePlanned {
            hurdles = List.copyOf(hurdles);
        }
    }

    /** What a harvest would take into the session, a line each. */
    record HarvestPlanned(ConversationKey key, List<String> lines) implements News {
        public HarvestPlanned {
            lines = List.copyOf(lines);
        }
    }

    /** What a check found, a line each. */
    record Checked(ConversationKey key, List<String> findings) implements News {
        public Checked {
            findings = List.copyOf(findings);
        }
    }

    /** A copy for the same agent is there. */
    record Copied(ConversationKey copy) implements News {}

    /** The launcher has its orders: the app ends now. */
    record Departing() implements News {}

    record Examined(Conversion conversion, Report report) implements News {}

    /** How far a conversion is, in whatever its phase counts. */
    record Advanced(String phase, long done, long total) implements News {}

    record Converted(ConversationKey key, String command, long compared) implements News {}

    /** Something was done to conversations: the list has to be read anew. */
    record Changed(String words) implements News {}

    /** The errand failed; nothing was written. */
    record Failed(String reason) implements News {}
}
