package dev.shiftlog.convert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap.Canonical;
import dev.shiftlog.agent.ToolMap.Named;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolMapsTest {
    private static final Map<ToolKind, List<String>> ARGUMENTS = Map.ofEntries(
            Map.entry(ToolKind.SHELL, List.of("command", "description", "folder")),
            Map.entry(ToolKind.READ, List.of("path")),
            Map.entry(ToolKind.WRITE, List.of("path", "content")),
            Map.entry(ToolKind.EDIT, List.of("path", "old", "new")),
            Map.entry(ToolKind.SEARCH, List.of("pattern", "path", "include")),
            Map.entry(ToolKind.FIND, List.of("pattern", "path")),
            Map.entry(ToolKind.LIST, List.of("path")),
            Map.entry(ToolKind.FETCH, List.of("url", "prompt")),
            Map.entry(ToolKind.WEB_SEARCH, List.of("query")),
            Map.entry(ToolKind.PLAN, List.of()),
            Map.entry(ToolKind.SUB_AGENT, List.of("description", "prompt", "agent")));
    private static final List<String> VALUES = List.of("", "a", "line\n", "two\nlines", "\n", "\n\n",
            "grüße 🚀",
            "*** Begin Patch\n*** End Patch", "From https://x.org: go", "https://x.org/a?b=c",
            "read https://x.org now",
            "+plus\n-minus", " lead and trail ");
    private static final List<String> EXTRAS = List.of("instruction", "run_in_background", "-n", "workdir",
            "patch",
            "file_path", "start_line", "view_range", "input", "final_newline", "offset", "limit", "all",
            "timeout");

    private final Random random = new Random(42);

    private static List<Agent> agents() {
        return Agents.all();
    }

    @Test
    void aCallThatIsToldInAnothersToolsAndBackIsTheSameCall() {
        int told = 0;
        for (int i = 0; i < 20_000; i++) {
            Canonical call = call();
            for (Agent from : agents()) {
                Optional<Named> own = from.tools().fromCanonical(call);
                for (Agent to : agents()) {
                    Optional<Named> there = own.flatMap(from.tools()::toCanonical)
                            .flatMap(to.tools()::fromCanonical);
                    if (there.isPresent()) {
                        told++;
                        assertEquals(own,
                                to.tools().toCanonical(there.get()).flatMap(from.tools()::fromCanonical),
                                from.id() + " to " + to.id() + ": " + there.get());
                    }
                }
            }
        }
        assertTrue(told > 50_000, "only " + told + " calls could be told");
    }

    @Test
    void whatAnAgentsToolsSayIsUnderstoodByItself() {
        for (int i = 0; i < 5_000; i++) {
            Canonical call = call();
            for (Agent agent : agents()) {
                Optional<Named> own = agent.tools().fromCanonical(call);
                if (own.isPresent()) {
                    assertEquals(Optional.of(call), agent.tools().toCanonical(own.get()),
                            agent.id() + ": " + own);
                }
            }
        }
    }

    @Test
    void everyAgentHasItsOwnToolForTheShellAndForWritingAndEditing() {
        for (Agent agent : agents()) {
            for (ToolKind kind : Set.of(ToolKind.SHELL, ToolKind.WRITE, ToolKind.EDIT)) {
                JsonObject.Builder arguments = new JsonObject.Builder();
                ARGUMENTS.get(kind).forEach(name -> arguments.with(name, "x\n"));
                arguments.with("path", "/a/b.txt");
                assertTrue(agent.tools().fromCanonical(new Canonical(kind, arguments.build())).isPresent(),
                        agent.id() + " " + kind);
            }
        }
    }

    private Canonical call() {
        ToolKind kind = ToolKind.values()[random.nextInt(ToolKind.values().length)];
        JsonObject.Builder arguments = new JsonObject.Builder();
        for (String name : ARGUMENTS.get(kind)) {
            if (random.nextInt(8) > 0) {
                arguments.with(name, VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        if (kind == ToolKind.READ && random.nextBoolean()) {
            arguments.with("offset", 1 + random.nextInt(50)).with("limit", 1 + random.nextInt(50));
        }
        if (kind == ToolKind.EDIT && random.nextBoolean()) {
            arguments.with("all", random.nextBoolean());
        }
        if (kind == ToolKind.PLAN) {
            String status = List.of("pending", "in-progress", "done", "blocked").get(random.nextInt(4));
            Json step = JsonObject.with("title", "t").with("status", status).build();
            arguments.with("steps", new JsonArray(List.of(step)));
        }
        if (random.nextInt(3) == 0) {
            arguments.with(EXTRAS.get(random.nextInt(EXTRAS.size())),
                    VALUES.get(random.nextInt(VALUES.size())));
        }
        return new Canonical(kind, arguments.build());
    }
}
