package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ToolMap.Named;
import dev.shiftlog.transcript.Loss.Fate;
import dev.shiftlog.transcript.Loss.Item;
import dev.shiftlog.transfer.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What was converted, held against what reached the target's model: all of it, but for what the report declared. */
record Delivery(Agent from, Agent to, Report report) {
    /** Requests to these agents' models have no flag for a failed call. */
    private static final Set<String> WITHOUT_OUTCOME = Set.of("codex", "copilot");

    boolean sendsPictures() {
        return report.count(Item.IMAGE, Fate.LEFT_TO_TARGET) == 0;
    }

    /** Answers how many items were compared. */
    int assertWhole(List<Seen> expected, List<Seen> seen) {
        List<Seen> wanted = SeenList.joined(expected);
        List<Seen> arrived = SeenList.joined(retold(seen));
        for (int i = 0; i < Math.max(wanted.size(), arrived.size()); i++) {
            Seen one = i < wanted.size() ? wanted.get(i) : null;
            Seen other = i < arrived.size() ? arrived.get(i) : null;
            assertTrue(same(one, other), "item " + i + "\nwanted  " + shown(one) + "\narrived " + shown(other)
                    + "\nall: " + arrived.stream().map(Delivery::shown).toList());
        }
        return wanted.size();
    }

    void assertDeclared(ExpectedTalk expected) {
        assertEquals(expected.count("thought"), report.count(Item.REASONING, Fate.DROPPED)
                + report.count(Item.REASONING, Fate.LEFT_TO_TARGET), "declared thoughts");
        assertEquals(expected.count("injected"), report.count(Item.SYSTEM_NOTE, Fate.DROPPED),
                "declared injected texts");
        assertEquals(expected.count("summary"), report.count(Item.COMPACTION, Fate.MAPPED),
                "declared summaries");
        long unsent = report.count(Item.IMAGE, Fate.LEFT_TO_TARGET);
        assertTrue(unsent == 0 || unsent == expected.count("result picture"), "declared pictures");
        assertEquals(0, report.count(Item.TEXT, Fate.DROPPED), "texts");
        assertEquals(0, report.count(Item.IMAGE, Fate.DROPPED), "pictures");
        assertEquals(0, report.count(Item.TOOL_RESULT, Fate.DROPPED), "results");
    }

    /** What the model got, told back in the source's tools. */
    private List<Seen> retold(List<Seen> seen) {
        List<Seen> told = new ArrayList<>();
        for (Seen one : seen) {
            told.add(one instanceof Seen.Called called && !from.id().equals(to.id())
                    ? back(called)
                    : one);
        }
        return told;
    }

    private Seen back(Seen.Called called) {
        Named own = new Named(called.name(), called.arguments());
        Named told = to.tools().toCanonical(own).flatMap(from.tools()::fromCanonical).orElse(own);
        return new Seen.Called(called.number(), told.name(), told.arguments());
    }

    private boolean same(Seen wanted, Seen arrived) {
        if (wanted instanceof Seen.Answered one && arrived instanceof Seen.Answered other) {
            boolean outcome = WITHOUT_OUTCOME.contains(to.id()) || one.failed() == other.failed();
            return outcome && one.call() == other.call()
                    && (one.text().equals(other.text()) || declaredCut(one.text(), other.text()));
        }
        return wanted != null && wanted.equals(arrived);
    }

    /** The target shortened the output in the middle, and the report said that it would. */
    private boolean declaredCut(String wanted, String arrived) {
        return report.count(Item.TOOL_RESULT, Fate.LEFT_TO_TARGET) == 1
                && wanted.length() > 100_000
                && arrived.contains(wanted.substring(0, 20))
                && arrived.contains(wanted.substring(wanted.length() - 20).strip());
    }

    static String shown(Seen seen) {
        String text = String.valueOf(seen);
        return text.length() > 300 ? text.substring(0, 300) + "… (" + text.length() + ")" : text;
    }
}
