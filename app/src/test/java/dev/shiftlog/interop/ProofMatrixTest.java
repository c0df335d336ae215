package dev.shiftlog.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the table of proven conversions in the README true; {@code -Dgolden=update} writes it anew. */
class ProofMatrixTest {
    private static final String BEGIN = "<!-- matrix: made by the tests -->\n\n";
    private static final String END = "<!-- matrix: end -->\n";
    private static final Path README = Path.of(System.getProperty("shiftlog.root"), "README.md");

    @Test
    void theReadmeShowsWhatIsProven() throws IOException {
        String readme = Files.readString(README);
        int begin = readme.indexOf(BEGIN);
        assumeTrue(begin >= 0, "the README has no line '" + BEGIN.strip() + "' where the table would stand");
        String wanted = readme.substring(0, begin) + BEGIN + matrix()
                + readme.substring(readme.indexOf(END, begin));
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(README, wanted);
        }
        assertEquals(wanted, Files.readString(README),
                "the README is stale: run this test with -Dgolden=update");
    }

    /** The pairs of the proof on the real programs; what is not among them is not proven. */
    private static String matrix() {
        List<List<String>> proven = ConversionProofTest.pairs().toList();
        List<Agent> targets = Agents.all().stream().filter(agent -> agent.writer().isPresent()).toList();
        StringBuilder table = new StringBuilder("| from \\ to |");
        targets.forEach(target -> table.append(' ').append(target.displayName()).append(" |"));
        table.append("\n| --- |").append(" --- |".repeat(targets.size())).append('\n');
        for (Agent source : Agents.all()) {
            table.append("| ").append(source.displayName()).append(" |");
            for (Agent target : targets) {
                boolean isProven = proven.contains(List.of(source.id(), target.id()));
                table.append(isProven ? " proven |" : " source not proven |");
            }
            table.append('\n');
        }
        return table.toString();
    }
}
