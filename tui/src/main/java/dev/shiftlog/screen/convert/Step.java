package dev.shiftlog.screen.convert;

import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.conversations.News;
import dev.shiftlog.transfer.Report;

/** Where a person is on the way from a conversation to its conversion. */
sealed interface Step {
    /** The agent to convert for is chosen. */
    record Choosing(int selected) implements Step {}

    /** The source is read to tell what will survive. */
    record Examining() implements Step {}

    /** What will survive is shown, and options can be set, which examine anew. */
    record Deciding(Report report, int top) implements Step {}

    record Writing(String phase, long done, long total) implements Step {}

    record Finished(News.Converted result) implements Step {}

    /** It could not be done; nothing was written. */
    record Stopped(String reason) implements Step {}

    /** Whether the news is an answer to this conversion, not to one that was left. */
    static boolean concerns(Conversion conversion, News.Examined news) {
        return news.conversion().equals(conversion);
    }
}
