import com.sun.management.OperatingSystemMXBean;
import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.View;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Planned;
import dev.shiftlog.transfer.Progress;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.transfer.Staged;
import dev.shiftlog.transfer.Staged.Done;
import dev.shiftlog.transfer.Surroundings;
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Two measures of conversions: how many of 896 messages survive claude -> X -> claude (all must), and
 * what 100 MB take once the code is warm (the whole command is measured by app/bench/run conversations).
 * Run: java -Xmx128m -XX:+UseSerialGC -cp model/target/classes:JACKSON_CORE app/bench/Conversions.java
 */
final class Conversions {
    private static final String DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
    private static final long SIZE = 100_000_000;

    private final Path folder;
    private final Path home;
    private String parent = "null";
    private int number;

    private Conversions(Path folder) throws IOException {
        this.folder = folder;
        this.home = Files.createDirectories(folder.resolve("home"));
    }

    public static void main(String[] arguments) throws Exception {
        Conversions bench = new Conversions(Files.createTempDirectory("conversions").toRealPath());
        for (String target : List.of("gemini", "codex", "copilot", "claude")) {
            bench.survival(target);
        }
        for (String target : List.of("claude", "gemini", "codex", "copilot")) {
            bench.speed(target);
        }
    }

    private void survival(String target) throws Exception {
        Path file = source(112, 0);
        Agent claude = Agents.named("claude").orElseThrow();
        Conversation source = at(claude, file);
        Done there = convert(source, Agents.named(target).orElseThrow());
        Done back = convert(at(Agents.named(target).orElseThrow(), there.conversation().file()), claude);
        List<String> wanted = said(source);
        List<String> kept = said(at(claude, back.conversation().file()));
        int same = 0;
        for (int i = 0; i < Math.min(wanted.size(), kept.size()); i++) {
            same += wanted.get(i).equals(kept.get(i)) ? 1 : 0;
        }
        System.out.println("claude -> " + target + " -> claude: " + same + " of " + wanted.size() + " messages kept");
    }

    private void speed(String target) throws Exception {
        Path file = source(0, SIZE);
        Conversation source = at(Agents.named("claude").orElseThrow(), file);
        long begun = worked();
        long start = System.nanoTime();
        Staged staged = planned(source, Agents.named(target).orElseThrow()).stage(Progress.NONE);
        long reported = System.nanoTime();
        Done done = staged.place(Progress.NONE);
        staged.close();
        long end = System.nanoTime();
        System.out.printf("100 MB to %s: report and writing %.2f s, read back %.2f s, together %.2f s (%.2f s of work, "
                + "the compiler's included); %d things compared; heap at most %d MB%n", target,
                (reported - start) / 1e9, (end - reported) / 1e9, (end - start) / 1e9, (worked() - begun) / 1e9,
                done.compared(), Runtime.getRuntime().maxMemory() >> 20);
        Files.delete(file);
        Files.delete(done.conversation().file());
    }

    /** What all threads of this process worked: other work on the machine does not count. */
    private static long worked() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    private static Conversation at(Agent agent, Path file) throws IOException {
        return agent.reader().at(file, file.getParent(), new LocalFiles()).orElseThrow();
    }

    private Planned planned(Conversation source, Agent to) throws IOException, Refused {
        Order order = new Order(Agents.named(source.agent()).orElseThrow(), source, to,
                to.home(new Environment(Map.of(), home)), folder, UUID.randomUUID().toString(), Optional.empty(), false);
        return Planned.of(order, Surroundings.local(new Receipts(folder.resolve("state")), Instant.now()));
    }

    private Done convert(Conversation source, Agent to) throws IOException, Refused {
        return planned(source, to).convert(Progress.NONE);
    }

    /** Each message as one text, its calls by their place. */
    private static List<String> said(Conversation conversation) throws IOException {
        List<String> said = new ArrayList<>();
        Agents.named(conversation.agent()).orElseThrow().reader().open(conversation, new LocalFiles())
                .read(View.LIVE, turn -> said.add(text(turn)));
        return said;
    }

    private static String text(Turn turn) throws IOException {
        StringBuilder text = new StringBuilder(turn.role().name());
        for (Block block : turn.blocks()) {
            if (block instanceof Block.ToolCall call) {
                text.append("\ncall ").append(call.id()).append(call.name()).append(call.arguments().asObject()
                        .fields().entrySet().stream().sorted(Map.Entry.comparingByKey()).toList());
            } else if (block instanceof Block.ToolResult result) {
                text.append("\nresult ").append(result.callId());
                result.parts().stream().filter(part -> !part.equals(Block.Text.of(""))).forEach(text::append);
            } else if (!(block instanceof Block.Reasoning)) {
                text.append('\n').append(block);
            }
        }
        return text.toString();
    }

    /** A conversation of Claude: so many rounds of eight messages, or so many bytes. */
    private Path source(int rounds, long size) throws IOException {
        Path file = folder.resolve(UUID.randomUUID() + ".jsonl");
        parent = "null";
        number = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            long written = 0;
            if (size == 0) {
                written += line(out, "user", "{\"role\":\"user\",\"content\":\"Before the compaction\"}", "");
                parent = "null";
                written += line(out, "system", "", "\"subtype\":\"compact_boundary\",\"content\":\"Conversation compacted\",");
                written += line(out, "user", "{\"role\":\"user\",\"content\":\"The summary\"}", "\"isCompactSummary\":true,");
                written += said(out, "And so we go on.");
            }
            for (int i = 0; i < rounds - (size == 0 ? 1 : 0) || written < size; i++) {
                written += round(out, i);
            }
            if (size == 0) {
                for (int i = 0; i < 3; i++) {
                    line(out, "user", "{\"role\":\"user\",\"content\":\"More " + i + "\"}", "");
                    said(out, "Yes, " + i);
                }
            }
        }
        return file;
    }

    private long round(BufferedWriter out, int i) throws IOException {
        String picture = i % 10 == 0
                ? ",{\"type\":\"image\",\"source\":{\"type\":\"base64\",\"media_type\":\"image/png\",\"data\":\"" + DOT + "\"}}"
                : "";
        long written = line(out, "user", "{\"role\":\"user\",\"content\":[{\"type\":\"text\",\"text\":\"Prompt " + i
                + " – grüße 🚀\"}" + picture + "]}", "");
        written += calls(out, i, 0, 2, false);
        written += calls(out, i, 2, 1, i % 3 == 0);
        written += calls(out, i, 3, 1, false);
        return written + said(out, "Done " + i + ". " + "All is well. ".repeat(20));
    }

    /** One answer with calls and one turn with their results. */
    private long calls(BufferedWriter out, int round, int first, int count, boolean failed) throws IOException {
        String message = "msg_" + round + "_" + first;
        long written = 0;
        StringBuilder results = new StringBuilder();
        for (int i = first; i < first + count; i++) {
            String id = "toolu_" + round + "_" + i;
            written += line(out, "assistant", "{\"id\":\"" + message + "\",\"type\":\"message\",\"role\":\"assistant\","
                    + "\"model\":\"claude-opus-4-8\",\"content\":[{\"type\":\"tool_use\",\"id\":\"" + id
                    + "\",\"name\":\"Bash\",\"input\":{\"command\":\"ls -la /srv/app/" + i + "\"}}]}", "");
            results.append(i > first ? "," : "").append("{\"type\":\"tool_result\",\"tool_use_id\":\"").append(id)
                    .append("\",\"content\":\"").append("total 4\\ndrwxr-xr-x src\\n".repeat(8)).append('"')
                    .append(failed ? ",\"is_error\":true" : "").append('}');
        }
        return written + line(out, "user", "{\"role\":\"user\",\"content\":[" + results + "]}", "");
    }

    private long said(BufferedWriter out, String text) throws IOException {
        return line(out, "assistant", "{\"id\":\"msg_said_" + number + "\",\"type\":\"message\",\"role\":\"assistant\","
                + "\"model\":\"claude-opus-4-8\",\"content\":[{\"type\":\"text\",\"text\":\"" + text + "\"}]}", "");
    }

    private long line(BufferedWriter out, String type, String message, String more) throws IOException {
        String id = "00000000-0000-4000-8000-%012d".formatted(++number);
        String line = "{\"parentUuid\":" + parent + ",\"isSidechain\":false,\"type\":\"" + type + "\"," + more
                + (message.isEmpty() ? "" : "\"message\":" + message + ",") + "\"uuid\":\"" + id
                + "\",\"timestamp\":\"2026-11-20T09:00:00.000Z\",\"userType\":\"external\",\"entrypoint\":\"cli\",\"cwd\":\""
                + folder + "\",\"version\":\"2.1.197\"}\n";
        parent = "\"" + id + "\"";
        out.write(line);
        return line.length();
    }
}
