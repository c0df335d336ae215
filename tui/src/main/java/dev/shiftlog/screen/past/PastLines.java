package dev.shiftlog.screen.past;

import dev.shiftlog.canvas.Role;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.Todo;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An archived session as lines: a heading for each kind, then its entries. */
public final class PastLines {
    /** A line; headings have no entry. {@code now} says how the entry stands in the current session. */
    public record Line(Optional<Entry> entry, String sign, Role role, String text, String now) {}

    private static final List<Kind> SHOWN = List.of(Kind.STEP, Kind.TODO, Kind.DECISION, Kind.DEAD_END,
            Kind.PROBLEM,
            Kind.TEST_RUN, Kind.PROMPT, Kind.PROGRESS, Kind.NOTE, Kind.OBJECTIVE, Kind.BLOCKER, Kind.FILE,
            Kind.CONVERSATION);

    private static final Set<Kind> CARRIED = EnumSet.of(Kind.STEP, Kind.TODO, Kind.DECISION, Kind.DEAD_END,
            Kind.PROMPT, Kind.NOTE, Kind.OBJECTIVE, Kind.BLOCKER, Kind.PROBLEM);

    private PastLines() {}

    /** Why a line cannot be carried over into the current session; nothing means that it can. */
    public static Optional<String> refusal(Line line) {
        if (line.entry().isEmpty()) {
            return Optional.of("select an entry; a heading cannot be carried over");
        }
        Kind kind = line.entry().get().kind();
        return CARRIED.contains(kind)
                ? Optional.empty()
                : Optional.of("a " + kind.word() + " stays with the session in which it happened");
    }

    public static List<Line> of(Session past, Session current, boolean onlyDifferent) {
        List<Line> lines = new ArrayList<>();
        for (Kind kind : SHOWN) {
            Map<String, Entry> sameWords = new HashMap<>();
            current.entries(kind).forEach(entry -> sameWords.putIfAbsent(entry.text(), entry));
            List<Line> entries = new ArrayList<>();
            for (Entry entry : past.entries(kind)) {
                String now = standing(entry, current, sameWords);
                if (!onlyDifferent || !now.equals(SAME)) {
                    entries.add(new Line(Optional.of(entry), sign(entry), Role.TEXT, text(entry),
                            now.equals(SAME) ? "" : now));
                }
            }
            if (!entries.isEmpty()) {
                lines.add(new Line(Optional.empty(), "", Role.HEADING, heading(kind), ""));
                lines.addAll(entries);
            }
        }
        return lines;
    }

    private static final String SAME = "same";

    private static String heading(Kind kind) {
        return Character.toUpperCase(kind.word().charAt(0)) + kind.word().substring(1)
                + (kind == Kind.PROGRESS ? "" : "s");
    }

    private static String standing(Entry entry, Session current, Map<String, Entry> sameWords) {
        Optional<Entry> now = current.find(entry.id())
                .filter(found -> found.kind() == entry.kind())
                .or(() -> Optional.ofNullable(sameWords.get(entry.text())));
        if (now.isEmpty()) {
            return "not in the current session";
        }
        String sign = sign(now.get());
        return now.get().text().equals(entry.text()) && sign.equals(sign(entry))
                ? SAME
                : "now: " + (sign.isEmpty() ? "" : sign + " ") + now.get().text();
    }

    private static String text(Entry entry) {
        return entry.text() + (entry.explanation().isEmpty() ? "" : " — " + entry.explanation());
    }

    private static String sign(Entry entry) {
        return switch (entry.kind()) {
            case STEP -> ((Step) entry).status().box();
            case TODO -> ((Todo) entry).done() ? "[x]" : "[ ]";
            case PROBLEM -> ((Problem) entry).isOpen() ? "✗" : "✓";
            case DEAD_END -> "✝";
            case PROGRESS, DECISION, TEST_RUN, COMMAND_RUN, PROMPT, NOTE, OBJECTIVE, BLOCKER, CONVERSATION,
                    FILE ->
                "•";
        };
    }
}
