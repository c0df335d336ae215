package dev.shiftlog.screen.handoff;

import dev.shiftlog.handoff.HandoffSheet;
import dev.shiftlog.handoff.HandoffSheet.Part;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.keys.DraftCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Turn;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the commands of a handoff that is being written do. */
final class Writing {
    static final String MARK = "[fill in: ";

    private Writing() {}

    static Turn act(DraftScreen at, DraftCommand command) {
        return switch (at.stage()) {
            case Stage.Editing editing -> edit(at, editing, command);
            case Stage.Written written -> command == DraftCommand.COPY_PROMPT
                    ? at.run(new HandoverErrand.FetchPrompt())
                    : Turn.stay(at);
            case Stage.Drafting drafting -> Turn.stay(at);
            case Stage.Stopped stopped -> Turn.stay(at);
        };
    }

    private static Turn edit(DraftScreen at, Stage.Editing editing, DraftCommand command) {
        Part part = editing.part(at.selected());
        return switch (command) {
            case EDIT -> Turn.stay(Filling.begin(at, editing));
            case EDITOR -> Turn.run(Filling.begin(at, editing), new Effect.EditOutside(part.text()));
            case NEXT_PROBLEM -> nextProblem(at, editing);
            case DROP -> drop(at, editing, part);
            case REDACT -> Turn.say(at.redacted(!at.isRedacted()), at.isRedacted()
                    ? "secrets stay as they are; their kinds are named when it is written"
                    : "secrets and personal paths will be replaced by the name of their kind");
            case WRITE -> write(at, editing);
            case ANEW -> DraftScreen.drafting(at.width(), at.height()).run(new HandoverErrand.Draft(true));
            case COPY_PROMPT -> Turn.stay(at);
        };
    }

    private static Turn nextProblem(DraftScreen at, Stage.Editing editing) {
        int count = editing.parts().size();
        for (int step = 1; step <= count; step++) {
            int place = (at.selected() + step) % count;
            if (!editing.parts().get(place).problems().isEmpty()) {
                return Turn.stay(at.selecting(place));
            }
        }
        return Turn.say(at, "there is no problem; " + DraftCommand.WRITE.mention() + " writes the handoff");
    }

    private static Turn drop(DraftScreen at, Stage.Editing editing, Part part) {
        if (!part.text().contains(MARK)) {
            return Turn.say(at, "nothing is marked to be filled in here");
        }
        String rest = part.text()
                .lines()
                .filter(line -> !line.contains(MARK))
                .collect(Collectors.joining("\n"));
        HandoffSheet changed = editing.sheet().with(part.place(), rest);
        return at.typing(Stage.Editing.of(changed), Optional.empty())
                .run(new HandoverErrand.Keep(changed.handoff()));
    }

    private static Turn write(DraftScreen at, Stage.Editing editing) {
        if (editing.problems() > 0) {
            Turn next = nextProblem(at.selecting(at.selected() - 1), editing);
            return Turn.say(next.screen(), editing.problems() == 1
                    ? "one problem is left; nothing was written"
                    : editing.problems() + " problems are left; nothing was written");
        }
        return at.run(new HandoverErrand.Write(editing.sheet().handoff(), at.isRedacted()));
    }
}
