package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.conversations.News.Hurdle;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.ConversationCommand;
import dev.shiftlog.keys.FormCommand;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.ListCommand;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.ScreenCommand;
import dev.shiftlog.keys.WizardCommand;
import dev.shiftlog.resume.Obstacles.Remedy;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The command that goes on with a conversation, before it is run, and what stands in its way. */
record ResumeScreen(News.ResumePlanned plan) implements Screen {
    private static final int WIDTH = 90;

    @Override
    public String title() {
        return "Resume";
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.WIZARD, Scope.APP);
    }

    @Override
    public List<Command> offers() {
        List<Command> offers = new ArrayList<>();
        if (canStart()) {
            offers.addAll(List.of(WizardCommand.RUN, WizardCommand.HAND_OVER));
        }
        if (!remedies().isEmpty()) {
            offers.add(WizardCommand.FIX);
        }
        if (canStart()) {
            offers.add(WizardCommand.COPY);
        }
        offers.add(AppCommand.BACK);
        return offers;
    }

    /** Without a command there is no way to start it where it is. */
    private boolean canStart() {
        return !plan.command().isEmpty();
    }

    private List<Remedy> remedies() {
        return plan.hurdles().stream().map(Hurdle::remedy).filter(remedy -> remedy != Remedy.NONE).toList();
    }

    @Override
    public Optional<String> refusal(Command command) {
        if (command == WizardCommand.FIX && remedies().isEmpty()) {
            return Optional.of(
                    "there is nothing that Shiftlog could mend; " + WizardCommand.RUN.mention() + " goes on");
        }
        boolean starts = command == WizardCommand.RUN || command == WizardCommand.NEXT
                || command == WizardCommand.HAND_OVER || command == WizardCommand.COPY;
        if (starts && !canStart()) {
            return Optional.of("its agent does not find it there; " + WizardCommand.FIX.mention() + " "
                    + words(remedies().getFirst()));
        }
        boolean isOther = command instanceof WizardCommand && !offers().contains(command)
                && command != WizardCommand.NEXT;
        return isOther
                ? Optional.of("this is for conversions; " + WizardCommand.RUN.mention() + " goes on, "
                        + AppCommand.BACK.mention() + " goes back")
                : Optional.empty();
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    @Override
    public Turn on(Command command) {
        return switch (command) {
            case WizardCommand own -> act(own);
            case AppCommand app -> app == AppCommand.BACK ? Turn.close(this) : Turn.stay(this);
            case ListCommand _ -> Turn.stay(this);
            case FormCommand _ -> Turn.stay(this);
            case ScreenCommand _ -> Turn.stay(this);
        };
    }

    private Turn act(WizardCommand command) {
        return switch (command) {
            case COPY -> Turn.run(this, new Effect.Copy("the command", plan.command()));
            case RUN -> start();
            case NEXT -> plan.hurdles().isEmpty()
                    ? start()
                    : Turn.say(this, "something stands in the way; " + WizardCommand.RUN.mention()
                            + " starts it all the same");
            case HAND_OVER -> instead(new Errand.PlanResume(plan.key(), !plan.handsOver()));
            case FIX -> fix(remedies().getFirst());
            case PREVIOUS, REDACT, SHORTEN, DEFAULT, REGISTER, TAKE_BACK -> Turn.stay(this);
        };
    }

    private Turn start() {
        return Turn.run(this, new Effect.Conversations(new Errand.Start(plan.key(), plan.handsOver())));
    }

    private Turn instead(Errand errand) {
        return Turn.run(this, new Effect.Conversations(errand)).and(new Request.Close());
    }

    private Turn fix(Remedy remedy) {
        return switch (remedy) {
            case UNARCHIVE -> instead(new Errand.Archive(List.of(plan.key())));
            case REPAIR, COPY -> instead(new Errand.Repair(plan.key()));
            case CONVERT -> Turn.stay(this).and(new Request.Instead(ConversationCommand.CONVERT));
            case NONE -> Turn.stay(this);
        };
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        int width = Math.min(WIDTH, canvas.width());
        List<String> lines = lines(width - 4, keys);
        Rect box = canvas.bounds().middle(width, Math.min(canvas.height(), lines.size() + 2));
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " Go on with this conversation ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        int command = canStart() ? Fit.wrap(plan.command(), width - 4).size() : 0;
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            inside.text(0, row, line,
                    line.startsWith("✗") ? Role.WARN : row < command ? Role.CODE : Role.TEXT);
        }
    }

    private List<String> lines(int columns, Keymap keys) {
        List<String> lines = new ArrayList<>();
        if (canStart()) {
            lines.addAll(Fit.wrap(plan.command(), columns));
            lines.add("");
        }
        for (Hurdle hurdle : plan.hurdles()) {
            lines.addAll(Fit.wrap("✗ " + keys.spell(hurdle.words()), columns));
        }
        lines.addAll(Fit.wrap(onward(keys), columns));
        remedies().stream()
                .findFirst()
                .ifPresent(remedy -> lines
                        .addAll(Fit.wrap(keys.key(WizardCommand.FIX) + " " + words(remedy), columns)));
        if (canStart()) {
            lines.addAll(Fit.wrap(keys.key(WizardCommand.HAND_OVER) + (plan.handsOver()
                    ? " leaves out what is logged here; now context.md is its first prompt."
                    : " begins with what is logged here: context.md as the first prompt."), columns));
        }
        return lines;
    }

    private String onward(Keymap keys) {
        if (!canStart()) {
            return keys.key(AppCommand.BACK) + " goes back.";
        }
        return plan.hurdles().isEmpty()
                ? keys.key(WizardCommand.NEXT)
                        + " leaves this app, starts the agent, and opens the app again when it ends."
                : keys.key(WizardCommand.RUN) + " starts it all the same; " + keys.key(AppCommand.BACK)
                        + " goes back.";
    }

    private static String words(Remedy remedy) {
        return switch (remedy) {
            case UNARCHIVE -> "takes it out of the archive.";
            case REPAIR -> "writes all that can be read into a copy that resumes.";
            case CONVERT -> "converts it for another agent.";
            case COPY -> "copies it into your own home, where its agent goes on with it.";
            case NONE -> "";
        };
    }
}
