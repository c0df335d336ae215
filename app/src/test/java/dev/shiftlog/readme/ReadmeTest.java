package dev.shiftlog.readme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.hook.HookEvent;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.interop.HookProofs;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import dev.shiftlog.keys.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the README says of keys and conversions is made from the code; -Dgolden=update writes it anew. */
class ReadmeTest {
    private static final Path README = Path.of(System.getProperty("shiftlog.root", "."), "README.md");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));

    @Test
    void theKeysAreThoseOfTheApp() throws IOException {
        check("keys", keys());
    }

    @Test
    void theMatrixNamesEveryPairOfAgents() throws IOException {
        check("matrix", matrix());
    }

    @Test
    void theHooksAreThoseThatAreInstalled() throws IOException {
        check("hooks", hooks());
    }

    @Test
    void everyPictureThatIsShownIsThere() throws IOException {
        Matcher pictures = Pattern.compile("\\((screenshots/[^)]+)\\)").matcher(Files.readString(README));
        assertTrue(pictures.find(), "the README shows no picture");
        do {
            assertTrue(Files.exists(README.resolveSibling(pictures.group(1))),
                    pictures.group(1) + " is missing");
        } while (pictures.find());
    }

    private static String keys() {
        Keymap keymap = Keymap.standard();
        StringBuilder table = new StringBuilder();
        for (Scope scope : Scope.values()) {
            table.append("\n**").append(scope.heading()).append("**\n\n| key | does |\n| --- | --- |\n");
            for (Command command : Command.all()) {
                if (command.scope() == scope) {
                    table.append("| ")
                            .append(spelled(keymap.keys(command)))
                            .append(" | ")
                            .append(command.sentence())
                            .append(" |\n");
                }
            }
        }
        return table.toString();
    }

    private static String spelled(List<String> keys) {
        List<String> spelled = new ArrayList<>();
        for (String key : keys) {
            spelled.add("`" + key.replace("|", "\\|") + "`");
        }
        return String.join(" ", spelled);
    }

    /** Pairs whose source could be run are proven by resuming the result in the real target. */
    private static String matrix() {
        List<Agent> targets = Agents.all().stream().filter(agent -> agent.writer().isPresent()).toList();
        StringBuilder table = new StringBuilder("\n| from \\ to |");
        targets.forEach(target -> table.append(' ').append(target.displayName()).append(" |"));
        table.append("\n| --- |").append(" --- |".repeat(targets.size())).append('\n');
        for (Agent source : Agents.all()) {
            String word = targets.contains(source) ? "proven" : "source not proven";
            table.append("| ").append(source.displayName()).append(" |");
            table.append((" " + word + " |").repeat(targets.size())).append('\n');
        }
        return table.toString();
    }

    private static String hooks() {
        StringBuilder table = new StringBuilder("\n| `shiftlog hook …` |");
        for (HookHost host : HookHost.values()) {
            table.append(' ').append(host.word()).append(" |");
        }
        table.append("\n| --- |").append(" --- |".repeat(HookHost.values().length)).append('\n');
        for (HookEvent event : HookEvent.values()) {
            table.append("| ").append(event.word()).append(" |");
            for (HookHost host : HookHost.values()) {
                String name = host.nativeName(event).map(word -> "`" + word + "`").orElse("–");
                table.append(' ').append(host.wants(event) ? name + " ✓" : name).append(" |");
            }
            table.append('\n');
        }
        for (String proof : HookProofs.OF_EVERY_HOST) {
            table.append("| ")
                    .append(proof)
                    .append(" |")
                    .append(" proven |".repeat(HookHost.values().length));
            table.append('\n');
        }
        return table + "\n" + deeds();
    }

    private static String deeds() {
        StringBuilder table = new StringBuilder("| `shiftlog hook …` | reads | changes | tells the agent |\n")
                .append("| --- | --- | --- | --- |\n");
        for (HookEvent event : HookEvent.values()) {
            table.append("| ").append(event.word());
            for (String words : List.of(event.reads(), event.does(), event.tells())) {
                table.append(" | ").append(words.isEmpty() ? "–" : words);
            }
            table.append(" |\n");
        }
        return table.toString();
    }

    private static void check(String name, String made) throws IOException {
        String begin = "<!-- " + name + ": made by the tests -->";
        String end = "<!-- " + name + ": end -->";
        String readme = Files.readString(README);
        int from = readme.indexOf(begin) + begin.length();
        int to = readme.indexOf(end);
        assertTrue(from >= begin.length() && to >= from, "the README has no place for " + name);
        if (UPDATE) {
            readme = readme.substring(0, from) + "\n" + made + readme.substring(to);
            Files.writeString(README, readme);
            to = readme.indexOf(end);
        }
        assertEquals("\n" + made, readme.substring(from, to), "-Dgolden=update writes it anew");
    }
}
