package dev.shiftlog.agent.codex;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.List;

/** Gives a patch that another tool's format had to wrap in an object its own form back. */
record PlainPatches(Transcript source) implements Transcript {
    PlainPatches {
        requireNonNull(source);
    }

    @Override
    public Header header() {
        return source.header();
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        return source.read(view, turn -> sink.accept(turn.mapped(PlainPatches::plain)));
    }

    private static boolean isWrapped(Block block) {
        return block instanceof Block.ToolCall(_, String name, JsonObject arguments)
                && name.equals("apply_patch")
                && arguments.fields().size() == 1
                && arguments.get("input").orElse(arguments) instanceof JsonText;
    }

    private static Block plain(Block block) {
        return isWrapped(block)
                && block instanceof Block.ToolCall(String id, String name, JsonObject arguments)
                        ? new Block.ToolCall(id, name, arguments.fields().get("input"))
                        : block;
    }
}
