package dev.shiftlog.screen.conversations;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.Scope;
import dev.shiftlog.keys.WizardCommand;
import dev.shiftlog.screen.Effect;
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
        return List.of(WizardCommand.RUN, WizardCommand.COPY, AppCommand.BACK);
    }

    @Override
    public Optional<String> refusal(Command command) {
        boolean isOther = command instanceof WizardCommand && command != WizardCommand.RUN
                && command != WizardCommand.NEXT && command != WizardCommand.COPY;
        return isOther
                ? Optional.of("this is for conversions; g goes on, escape goes back")
                : Optional.empty();
    }

    @Override
    public boolean isOverlay() {
        return true;
    }

    @Override
    public Turn on(Command command, String key) {
        if (command == WizardCommand.COPY) {
            return Turn.run(this, new Effect.Copy("the command", plan.command()));
        }
        if (command == AppCommand.BACK) {
            return Turn.close(this);
        }
        boolean goes = command == WizardCommand.RUN
                || command == WizardCommand.NEXT && plan.obstacles().isEmpty();
        if (goes) {
            return Turn.run(this, new Effect.Conversations(new Errand.Start(plan.key())));
        }
        return command == WizardCommand.NEXT
                ? Turn.say(this, "something stands in the way; g starts it all the same")
                : refusal(command).map(why -> Turn.say(this, why)).orElse(Turn.stay(this));
    }

    @Override
    public void paint(Canvas canvas, Keymap keys) {
        int width = Math.min(WIDTH, canvas.width());
        List<String> lines = lines(width - 4);
        Rect box = canvas.bounds().middle(width, Math.min(canvas.height(), lines.size() + 2));
        Frames.box(canvas, box, true);
        canvas.text(box.x() + 2, box.y(), " Go on with this conversation ", Role.TITLE);
        Canvas inside = canvas.part(box.inset(2, 1));
        for (int row = 0; row < lines.size(); row++) {
            String line = lines.get(row);
            inside.text(0, row, line, line.startsWith("!") ? Role.WARN : row == 0 ? Role.CODE : Role.TEXT);
        }
    }

    private List<String> lines(int columns) {
        List<String> lines = new ArrayList<>(Fit.wrap(plan.command(), columns));
        lines.add("");
        for (String obstacle : plan.obstacles()) {
            lines.addAll(Fit.wrap("! " + obstacle, columns));
        }
        lines.addAll(Fit.wrap(plan.obstacles().isEmpty()
                ? "Enter leaves this app, starts the agent, and opens the app again when it ends."
                : "g starts it all the same; escape goes back.", columns));
        return lines;
    }
}
