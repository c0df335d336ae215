package dev.shiftlog.screen.convert;

import dev.shiftlog.canvas.Fit;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.secret.SecretKind;
import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transfer.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The report as lines: what survives, what changes, what is lost, what the target does by itself. */
final class ReportLines {
    /** A line with what it means. */
    record Line(String sign, String text, Role role) {
        /** The rows that its text takes beside its sign. */
        List<String> wrapped(int columns) {
            List<String> rows = Fit.wrap(text, columns - (sign.isEmpty() ? 0 : 2));
            return rows.isEmpty() ? List.of("") : rows;
        }
    }

    private final List<Line> lines = new ArrayList<>();

    private ReportLines(Report report) {
        head("Survives as it is");
        report.kept()
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(kept -> lines.add(
                        new Line("✓", kept.getKey().words(kept.getValue()), Role.GOOD)));
        losses(report, Loss.Fate.MAPPED, "Is said in the other agent's words", "≈", Role.TEXT);
        losses(report, Loss.Fate.FLATTENED, "Becomes text", "↓", Role.WARN);
        losses(report, Loss.Fate.LEFT_TO_TARGET,
                "Goes over as it is; the other agent makes of it what it can",
                "~", Role.WARN);
        losses(report, Loss.Fate.DROPPED, "Cannot survive", "✗", Role.BAD);
        notices(report);
        secrets(report);
        if (!report.habits().isEmpty()) {
            head("What the agent does by itself");
            report.habits().forEach(habit -> lines.add(new Line("·", habit, Role.DIM)));
        }
    }

    /** The lines that hold the words, below their headings. */
    static List<Line> of(Report report, String words) {
        List<Line> all = new ReportLines(report).lines;
        String wanted = words.toLowerCase(Locale.ROOT).strip();
        if (wanted.isEmpty()) {
            return List.copyOf(all);
        }
        List<Line> shown = new ArrayList<>();
        Optional<Line> heading = Optional.empty();
        for (Line line : all) {
            if (line.role() == Role.HEADING) {
                heading = Optional.of(line);
            } else if (line.text().toLowerCase(Locale.ROOT).contains(wanted)) {
                heading.ifPresent(shown::add);
                heading = Optional.empty();
                shown.add(line);
            }
        }
        return List.copyOf(shown);
    }

    private void head(String text) {
        if (!lines.isEmpty()) {
            lines.add(new Line("", "", Role.TEXT));
        }
        lines.add(new Line("", text, Role.HEADING));
    }

    private void losses(Report report, Loss.Fate fate, String heading, String sign, Role role) {
        List<Loss> found = report.losses().stream().filter(loss -> loss.fate() == fate).toList();
        if (found.isEmpty()) {
            return;
        }
        head(heading);
        for (Loss loss : found) {
            String example = loss.example().isEmpty() ? "" : " — " + loss.example();
            lines.add(new Line(sign, loss.words() + ": " + loss.reason() + example, role));
        }
    }

    private void notices(Report report) {
        if (report.notices().isEmpty()) {
            return;
        }
        head("Was not read from the source");
        for (Notice notice : report.notices()) {
            lines.add(new Line("·", notice.words(), Role.DIM));
        }
    }

    private void secrets(Report report) {
        if (report.secrets().isEmpty()) {
            return;
        }
        head("Looks like a secret");
        for (Map.Entry<SecretKind, Long> secret : report.secrets().entrySet()) {
            lines.add(new Line("!", secret.getValue() + " × " + secret.getKey().label(), Role.WARN));
        }
    }
}
