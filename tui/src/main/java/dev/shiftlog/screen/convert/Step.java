package dev.shiftlog.screen.convert;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.conversations.News;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.transfer.Report;
import java.util.List;
import java.util.Optional;

/** Where a person is on the way from a conversation to its conversion. */
sealed interface Step {
    /** The agent to convert for is chosen. */
    record Choosing(int selected) implements Step {}

    /** The source is read to tell what will survive. */
    record Examining(long done, long total) implements Step {}

    /** What will survive is shown, as far as it has the words, and options can be set, which examine anew. */
    record Deciding(Report report, int top, String words, Optional<TextEdit> typing) implements Step {
        /** With another first line, as far as the last one is not left behind in an area of this size. */
        Deciding top(int first, int columns, int rows) {
            return new Deciding(report, Math.clamp(first, 0, lastTop(columns, rows)), words, typing);
        }

        private int lastTop(int columns, int rows) {
            List<ReportLines.Line> lines = lines();
            int line = lines.size();
            int used = 0;
            while (line > 0 && used <= rows) {
                line--;
                used += lines.get(line).wrapped(columns).size();
            }
            return used <= rows ? 0 : Math.min(line + 1, lines.size() - 1);
        }

        Deciding typing(Optional<TextEdit> text) {
            return new Deciding(report, 0, text.map(TextEdit::text).orElse(words), text);
        }

        Deciding unfiltered() {
            return new Deciding(report, 0, "", Optional.empty());
        }

        List<ReportLines.Line> lines() {
            return ReportLines.of(report, words);
        }
    }

    record Writing(String phase, long done, long total) implements Step {}

    /** It is written; the note tells what became of a wish that followed, in words, or is empty. */
    record Finished(News.Converted result, String note) implements Step {
        /** Whether the agent's own program can be asked to list it. */
        boolean canBeListed() {
            return Agents.named(result.key().agent())
                    .map(agent -> !agent.launching().listing(result.key().id()).isEmpty())
                    .orElse(false);
        }
    }

    /** It could not be done; nothing was written. */
    record Stopped(String reason) implements Step {}

    /** Whether the news is an answer to this conversion, not to one that was left. */
    static boolean concerns(Conversion conversion, News.Examined news) {
        return news.conversion().equals(conversion);
    }
}
