package dev.shiftlog.screen.handoff;

import dev.shiftlog.handoff.HandoffSheet;
import dev.shiftlog.handoff.HandoffSheet.Part;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.DraftCommand;
import java.util.List;

/** How far a handoff is. */
sealed interface Stage {
    /** The commands that act here, the most useful first. */
    List<Command> offers();

    /** Why none of the draft's other commands can act here. */
    String refusal();

    /** The session is read for it. */
    record Drafting() implements Stage {
        @Override
        public List<Command> offers() {
            return List.of(AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "the session is being read; this takes a moment";
        }
    }

    /** It is edited; its problems are those of what is typed at this moment. */
    record Editing(HandoffSheet sheet, List<Part> parts, int problems) implements Stage {
        public Editing {
            parts = List.copyOf(parts);
        }

        @Override
        public List<Command> offers() {
            return List.of(DraftCommand.EDIT, DraftCommand.NEXT_PROBLEM, DraftCommand.WRITE,
                    DraftCommand.DROP,
                    DraftCommand.REDACT, DraftCommand.EDITOR, DraftCommand.ANEW, AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "the text for the next agent is there once the handoff is written";
        }

        static Editing of(HandoffSheet sheet) {
            return new Editing(sheet, sheet.parts(), sheet.problems().size());
        }

        Part part(int place) {
            return parts.get(Math.clamp(place, 0, parts.size() - 1));
        }
    }

    record Written(HandoverNews.Written result) implements Stage {
        @Override
        public List<Command> offers() {
            return List.of(DraftCommand.COPY_PROMPT, AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "it is written; " + AppCommand.BACK.mention()
                    + " goes back, and a new one can be drafted there";
        }
    }

    /** It could not be drafted. */
    record Stopped(String reason) implements Stage {
        @Override
        public List<Command> offers() {
            return List.of(AppCommand.BACK);
        }

        @Override
        public String refusal() {
            return "there is nothing to write here; " + AppCommand.BACK.mention() + " goes back";
        }
    }
}
