package dev.shiftlog.transfer;

import dev.shiftlog.convert.Talk;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Block.Outcome;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.Usage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Conversations in Claude's words, as large as wanted: calls, parallel calls, failures, pictures, thoughts. */
final class Rich {
    private static final String DOT = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private final List<Turn> turns = new ArrayList<>();
    private int number;

    /** Rounds of eight turns each. */
    static Talk talk(int rounds) {
        Rich rich = new Rich();
        for (int i = 0; i < rounds; i++) {
            rich.round(i);
        }
        return new Talk(Header.of("claude", "made-up"), rich.turns);
    }

    private void round(int i) {
        add(Role.USER, Block.Text.of("Prompt " + i + " — grüße 🚀"), new Block.Image("image/png",
                Passage.of(DOT)));
        add(Role.ASSISTANT, new Block.Reasoning(Passage.of("Hm.")),
                Block.Text.of("Looking."), call(i, 1, "Bash", JsonObject.with("command", "ls " + i).build()),
                call(i, 2, "Read",
                        JsonObject.with("file_path", "/a/" + i).with("offset", 3).with("limit", 4).build()));
        add(Role.TOOL, result(i, 1, "a\nb", Outcome.SUCCESS), result(i, 2, "", Outcome.SUCCESS));
        add(Role.ASSISTANT, call(i, 3, "Write",
                JsonObject.with("file_path", "/b/" + i).with("content", "x\n\ny").build()));
        add(Role.TOOL, result(i, 3, "File does not exist.", Outcome.FAILURE));
        add(Role.ASSISTANT, Block.Text.of("Once more."),
                call(i, 4, "Edit", JsonObject.with("file_path", "/b/" + i)
                        .with("old_string", "x")
                        .with("new_string", "")
                        .with("replace_all", true)
                        .build()));
        add(Role.TOOL, result(i, 4, "ok", Outcome.SUCCESS));
        add(Role.ASSISTANT, Block.Text.of("Done " + i + "."));
    }

    private void add(Role role, Block... blocks) {
        turns.add(new Turn(role, "t" + ++number, Optional.of(Instant.ofEpochSecond(1_790_000_000L + number)),
                Optional.empty(), Usage.NONE, Set.of(), List.of(blocks)));
    }

    private static Block call(int round, int place, String name, JsonObject arguments) {
        return new Block.ToolCall("toolu_" + round + "_" + place, name, arguments);
    }

    private static Block result(int round, int place, String text, Outcome outcome) {
        return new Block.ToolResult("toolu_" + round + "_" + place, List.of(Block.Text.of(text)), outcome);
    }
}
