package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.cli.Output;
import dev.shiftlog.export.Gist;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;

/** A conversation for a person at a terminal: a call is one line, its answer another. */
final class Reading implements TurnSink {
    private static final int FOLDED = 100;

    private final Output out;
    private final boolean tools;
    private final boolean thinking;

    Reading(Output out, boolean tools, boolean thinking) {
        this.out = out;
        this.tools = tools;
        this.thinking = thinking;
    }

    void head(Header header, Agent agent, Optional<Home> home) {
        out.line(header.title().orElse(header.id()));
        out.line(agent.displayName() + " " + header.id()
                + header.folder().map(folder -> " in " + folder).orElse("")
                + header.branch().map(branch -> " on " + branch).orElse(""));
        home.ifPresent(further -> out.line("(of the home '" + further.name() + "', which is only read)"));
        agent.caveat().ifPresent(caveat -> out.line("(" + caveat + ")"));
    }

    @Override
    public void accept(Turn turn) throws IOException {
        if (turn.role() != Role.TOOL) {
            out.line().line(speaker(turn));
        }
        for (Block block : turn.blocks()) {
            block(block);
        }
    }

    private static String speaker(Turn turn) {
        StringBuilder line = new StringBuilder(switch (turn.role()) {
            case USER -> "▌ user";
            case ASSISTANT, TOOL -> "● assistant";
            case SYSTEM_NOTE -> "· note";
        });
        for (Mark mark : Mark.values()) {
            if (turn.is(mark)) {
                line.append(" (")
                        .append(mark.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .append(')');
            }
        }
        return line.toString();
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Block.Text text -> whole("", text.text());
            case Block.Reasoning thought -> {
                if (thinking) {
                    whole("  ~ ", thought.text());
                }
            }
            case Block.ToolCall call -> {
                out.line("  ▸ " + call.name() + " " + Gist.of(call.arguments()));
                if (tools) {
                    out.line("    " + JsonWriter.indented(call.arguments()).replace("\n", "\n    "));
                }
            }
            case Block.ToolResult result -> result(result);
            case Block.Image image -> out.line("  [picture, " + image.mediaType() + "]");
            case Block.Unknown unknown -> out.line("  [" + unknown.kind() + "]");
        }
    }

    private void result(Block.ToolResult result) throws IOException {
        String sign = switch (result.outcome()) {
            case SUCCESS -> "    ";
            case FAILURE -> "  ✗ ";
            case REJECTED -> "  ⊘ ";
        };
        for (Block.Part part : result.parts()) {
            if (part instanceof Block.Text text) {
                if (tools) {
                    whole(sign, text.text());
                } else {
                    out.line(sign + folded(text.text()));
                }
            } else {
                block(part);
            }
        }
    }

    private void whole(String indent, Passage text) throws IOException {
        if (text.length() > 0) {
            out.line(indent + text.text()
                    .stripTrailing()
                    .replace("\n",
                            "\n" + " ".repeat(indent.length())));
        }
    }

    /** The first line, and how much there is. */
    private static String folded(Passage text) throws IOException {
        char[] start = new char[4 * FOLDED];
        int length;
        try (Reader reader = text.open()) {
            length = Math.max(0, reader.read(start));
        }
        String line = new String(start, 0, length).strip().lines().findFirst().orElse("");
        String cut = line.length() > FOLDED ? line.substring(0, FOLDED) : line;
        return cut.length() == text.length() ? cut : cut + " … " + text.length() + " characters";
    }
}
