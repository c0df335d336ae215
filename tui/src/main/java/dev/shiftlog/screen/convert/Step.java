package dev.shiftlog.screen.convert;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.conversations.News;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.WizardCommand;
import dev.shiftlog.transfer.Report;
import java.util.List;
import java.util.Optional;

/** Where a person is on the way from a conversation to its conversion. */
sealed interface Step {
    /** The commands that act here, the most useful first. */
    List<Command> offers();

    /** Why none of the wizard's other commands can act here. */
    String refusal();

    /** The same step after so much of its work. */
    default Step advanced(News.Advanced far) {
        return this;
    }

    /** What comes of a failure, for the reason given. */
    default Step failed(String reason) {
        return this;
    }

    /** The same step with words about what became of a wish. */
    default Step noted(String words) {
        return this;
    }

    /** The agent to convert for is chosen. */
    record Choosing(int selected) implements Step {
        @Override
        public List<Command> offers() {
            return List.of(WizardCommand.NEXT, ListCommand.DOWN, AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "choose the agent first: " + WizardCommand.NEXT.mention() + " goes on";
        }
    }

    /** The source is read to tell what will survive. */
    record Examining(long done, long total) implements Step {
        @Override
        public List<Command> offers() {
            return List.of(AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "the conversation is being read; " + AppCommand.BACK.mention() + " goes back";
        }

        @Override
        public Step advanced(News.Advanced far) {
            return new Examining(far.done(), far.total());
        }

        @Override
        public Step failed(String reason) {
            return new Stopped(reason);
        }
    }

    /** What will survive is shown, as far as it has the words, and options can be set, which examine anew. */
    record Deciding(Report report, int top, String words, Optional<TextEdit> typing) implements Step {
        @Override
        public List<Command> offers() {
            return List.of(WizardCommand.NEXT, WizardCommand.PREVIOUS, WizardCommand.REDACT,
                    WizardCommand.SHORTEN, WizardCommand.DEFAULT, ListCommand.DOWN, ListCommand.FILTER,
                    AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "nothing is converted yet: " + WizardCommand.NEXT.mention() + " converts";
        }

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

    record Writing(String phase, long done, long total) implements Step {
        @Override
        public List<Command> offers() {
            return List.of(AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "it is being written and read back; " + AppCommand.BACK.mention()
                    + " stops it and leaves nothing behind";
        }

        @Override
        public Step advanced(News.Advanced far) {
            return new Writing(far.phase(), far.done(), far.total());
        }

        @Override
        public Step failed(String reason) {
            return new Stopped(reason);
        }
    }

    /** It is written; the note tells what became of a wish that followed, in words, or is empty. */
    record Finished(News.Converted result, String note) implements Step {
        @Override
        public List<Command> offers() {
            return canBeListed()
                    ? List.of(WizardCommand.RUN, WizardCommand.COPY, WizardCommand.REGISTER,
                            WizardCommand.TAKE_BACK, AppCommand.BACK)
                    : List.of(WizardCommand.RUN, WizardCommand.COPY, WizardCommand.TAKE_BACK,
                            AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "it is converted: " + WizardCommand.RUN.mention() + " goes on in the agent, "
                    + WizardCommand.TAKE_BACK.mention() + " takes it back";
        }

        @Override
        public Step failed(String reason) {
            return noted(reason);
        }

        @Override
        public Step noted(String words) {
            return new Finished(result, words);
        }

        /** Whether the agent's own program can be asked to list it. */
        boolean canBeListed() {
            return Agents.named(result.key().agent())
                    .map(agent -> !agent.launching().listing(result.key().id()).isEmpty())
                    .orElse(false);
        }
    }

    /** It could not be done; nothing was written. */
    record Stopped(String reason) implements Step {
        @Override
        public List<Command> offers() {
            return List.of(WizardCommand.PREVIOUS, AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "it could not be done; " + WizardCommand.PREVIOUS.mention() + " goes back, "
                    + AppCommand.BACK.mention() + " leaves";
        }
    }
}
