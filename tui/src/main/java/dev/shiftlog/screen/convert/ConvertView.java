package dev.shiftlog.screen.convert;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Frames;
import dev.shiftlog.canvas.Mark;
import dev.shiftlog.canvas.Rect;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.edit.EditView;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.WizardCommand;
import java.util.List;

/** The steps of a conversion, one at a time, below a line that says where one is. */
record ConvertView(ConvertScreen at, Keymap keys) {
    private static final List<String> STEPS = List.of("agent", "what survives", "write and compare", "done");

    /** The room for the report in a screen that high: without frame, steps and options. */
    static int reportRows(int height) {
        return Math.max(1, height - 6);
    }

    static int reportColumns(int width) {
        return Math.max(1, width - 4);
    }

    void paint(Canvas canvas) {
        Rect box = canvas.bounds();
        Frames.box(canvas, box, true);
        int x = canvas.text(box.x() + 2, box.y(), " Convert ", Role.TITLE);
        canvas.text(x, box.y(),
                Fit.clip(at.conversion().title().replace('\n', ' ') + " ", box.width() - x - 2), Role.DIM);
        Canvas inside = canvas.part(box.inset(2, 1));
        steps(inside);
        Canvas body = inside.part(inside.bounds().below(2));
        switch (at.step()) {
            case Step.Choosing choosing -> choosing(body, choosing.selected());
            case Step.Examining examining -> {
                body.text(0, 0, "Reading the conversation …", Role.DIM);
                bar(body, examining.done(), examining.total());
            }
            case Step.Deciding deciding -> deciding(body, deciding);
            case Step.Writing writing -> writing(body, writing);
            case Step.Finished finished -> finished(body, finished);
            case Step.Stopped stopped -> stopped(body, stopped);
        }
    }

    private void steps(Canvas inside) {
        int current = switch (at.step()) {
            case Step.Choosing choosing -> 0;
            case Step.Examining examining -> 1;
            case Step.Deciding deciding -> 1;
            case Step.Writing writing -> 2;
            case Step.Finished finished -> 3;
            case Step.Stopped stopped -> 1;
        };
        int x = 0;
        for (int step = 0; step < STEPS.size(); step++) {
            String sign = step < current ? "✓ " : step == current ? "▸ " : "  ";
            x = inside.text(x, 0, sign + STEPS.get(step) + "   ", step == current ? Role.STRONG : Role.DIM);
        }
    }

    private void choosing(Canvas body, int selected) {
        body.text(0, 0, "From " + at.conversion().source().agent() + " to:", Role.TEXT);
        for (int target = 0; target < ConvertScreen.TARGETS.size(); target++) {
            String agent = ConvertScreen.TARGETS.get(target);
            boolean same = agent.equals(at.conversion().source().agent());
            body.text(0, 2 + target, target == selected ? "▸" : " ", Role.FOCUS);
            body.text(2, 2 + target, agent + (same ? "  (a copy in this folder)" : ""), Role.TEXT);
            if (target == selected) {
                body.mark(new Rect(0, 2 + target, body.width(), 1), Mark.SELECTED);
            }
        }
        String hint = "Antigravity's own files cannot be written safely: hand over to it with 'shiftlog handoff draft'.";
        int y = 3 + ConvertScreen.TARGETS.size();
        for (String line : Fit.wrap(hint, body.width())) {
            body.text(0, y++, line, Role.DIM);
        }
    }

    private void deciding(Canvas body, Step.Deciding deciding) {
        options(body);
        List<ReportLines.Line> lines = deciding.lines();
        int y = 2;
        deciding.typing().ifPresent(text -> {
            body.text(0, 1, " / ", Role.BADGE);
            EditView.paint(body.part(new Rect(4, 1, Math.min(40, body.width() - 4), 1)), text, true);
        });
        if (deciding.typing().isEmpty() && !deciding.words().isEmpty()) {
            body.text(0, 1,
                    Fit.clip("only lines with \"" + deciding.words() + "\"; " + keys.key(AppCommand.BACK)
                            + " shows all", body.width()),
                    Role.DIM);
        }
        if (lines.isEmpty()) {
            body.text(0, y, "no line has these words; " + keys.key(AppCommand.BACK) + " shows all", Role.DIM);
        }
        for (int line = deciding.top(); line < lines.size() && y < body.height(); line++) {
            ReportLines.Line shown = lines.get(line);
            int x = shown.sign().isEmpty() ? 0 : 2;
            body.text(0, y, shown.sign(), shown.role());
            for (String part : shown.wrapped(body.width())) {
                body.text(x, y++, part, shown.role());
            }
        }
    }

    private void options(Canvas body) {
        Conversion conversion = at.conversion();
        int x = option(body, 0, WizardCommand.REDACT,
                conversion.redact() ? "secrets replaced" : "secrets kept");
        x = option(body, x, WizardCommand.SHORTEN,
                conversion.maxTokens()
                        .map(tokens -> "at most " + tokens / 1000 + "k tokens")
                        .orElse("whole length"));
        option(body, x, WizardCommand.DEFAULT,
                at.isDefault() ? "plain " + conversion.to() + " resumes it here" : "plain command unchanged");
    }

    private int option(Canvas body, int x, WizardCommand command, String words) {
        int after = body.text(x, 0, keys.key(command), Role.KEY);
        return body.text(after, 0, " " + words + "   ", Role.TEXT);
    }

    private static void writing(Canvas body, Step.Writing writing) {
        body.text(0, 0, writing.phase() + " …", Role.TEXT);
        bar(body, writing.done(), writing.total());
    }

    private static void bar(Canvas body, long done, long total) {
        if (total > 0) {
            int percent = (int) Math.min(100, 100 * done / total);
            int width = Math.min(60, body.width() - 7);
            Frames.bar(body, 0, 1, width, percent, 100);
            body.text(width + 1, 1, percent + " %", Role.TEXT);
        }
    }

    private void finished(Canvas body, Step.Finished finished) {
        body.text(0, 0,
                "✓ Written, read back and compared: " + (finished.result().compared() == 1
                        ? "the one part is the same."
                        : finished.result().compared() + " parts are the same."),
                Role.GOOD);
        body.text(0, 2, "This goes on with it:", Role.TEXT);
        int y = 3;
        for (String line : Fit.wrap(finished.result().command(), body.width() - 2)) {
            body.text(2, y++, line, Role.CODE);
        }
        String note = finished.note().isEmpty() && finished.canBeListed()
                ? "Its picker shows it after the first resume; " + keys.key(WizardCommand.REGISTER)
                        + " lets it do so now."
                : finished.note();
        y++;
        for (String line : Fit.wrap(note, body.width())) {
            body.text(0, y++, line, Role.DIM);
        }
    }

    private void stopped(Canvas body, Step.Stopped stopped) {
        body.text(0, 0, "✗ Nothing was converted.", Role.BAD);
        int y = 2;
        for (String line : Fit.wrap(keys.spell(stopped.reason()), body.width())) {
            body.text(0, y++, line, Role.TEXT);
        }
    }
}
