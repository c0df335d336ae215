package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.conversations.News.ExcerptLine.Kind;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.resume.Found;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A conversation as lines for the preview, the newest part where it is long. */
public final class Excerpt {
    private static final int MOST_LINES = 4_000;
    private static final int LONGEST_TEXT = 4_000;

    private static final int LINES_BEFORE = 1_000;

    private final Agent agent;
    private final List<ExcerptLine> lines = new ArrayList<>();
    private int spot = -1;

    private Excerpt(Agent agent) {
        this.agent = agent;
    }

    public static List<ExcerptLine> of(Agent agent, Transcript transcript) throws IOException {
        Excerpt excerpt = new Excerpt(agent);
        transcript.read(View.LIVE, excerpt::turn);
        int from = Math.max(0, excerpt.lines.size() - MOST_LINES);
        return List.copyOf(excerpt.lines.subList(from, excerpt.lines.size()));
    }

    /** The conversation around a turn, also where the agent itself no longer sends it. */
    static News spot(Machine machine, Errand.ReadSpot wanted) throws IOException {
        Found found = machine.find(wanted.key());
        Excerpt excerpt = new Excerpt(found.agent());
        found.agent().reader().open(found.conversation(), machine.files()).read(View.FULL, turn -> {
            if (turn.id().equals(wanted.turn())) {
                excerpt.spot = excerpt.lines.size();
            }
            excerpt.turn(turn);
            excerpt.trim();
        });
        int at = excerpt.spot < 0 ? Math.max(0, excerpt.lines.size() - 1) : excerpt.spot;
        return new News.SpotRead(wanted.key(), excerpt.lines, at);
    }

    /** Forgets what lies so far before or behind the spot that nobody scrolls there. */
    private void trim() {
        int from = spot < 0 ? lines.size() - MOST_LINES : spot - LINES_BEFORE;
        if (from > 0) {
            lines.subList(0, from).clear();
            spot = spot < 0 ? spot : spot - from;
        }
        if (spot >= 0 && lines.size() > spot + MOST_LINES) {
            lines.subList(spot + MOST_LINES, lines.size()).clear();
        }
    }

    private void turn(Turn turn) throws IOException {
        if (turn.is(Mark.INJECTED) || turn.is(Mark.SIDE_CHAIN)) {
            return;
        }
        if (turn.is(Mark.COMPACTION_SUMMARY)) {
            lines.add(new ExcerptLine(Kind.NOTE, "what came before was summed up:"));
        }
        for (Block block : turn.blocks()) {
            block(turn.role(), block);
        }
    }

    private void block(Role role, Block block) throws IOException {
        switch (block) {
            case Block.Text text -> text(role == Role.USER ? Kind.PERSON : Kind.AGENT, text.text());
            case Block.Reasoning reasoning -> text(Kind.THINKING, reasoning.text());
            case Block.ToolCall call -> call(call);
            case Block.ToolResult result -> result(result);
            case Block.Image image ->
                lines.add(new ExcerptLine(Kind.NOTE, "a picture, " + image.mediaType()));
            case Block.Unknown unknown ->
                lines.add(new ExcerptLine(Kind.NOTE, "a block of kind " + unknown.kind()));
        }
    }

    private void result(Block.ToolResult result) throws IOException {
        if (result.outcome() != Block.Outcome.SUCCESS) {
            lines.add(new ExcerptLine(Kind.NOTE, "the call failed"));
        }
        for (Block.Part part : result.parts()) {
            switch (part) {
                case Block.Text text -> text(Kind.OUTPUT, text.text());
                case Block.Image image ->
                    lines.add(new ExcerptLine(Kind.NOTE, "a picture, " + image.mediaType()));
                case Block.Unknown unknown -> lines.add(new ExcerptLine(Kind.NOTE, "a " + unknown.kind()));
            }
        }
    }

    /** An edit is shown as what it takes away and what it puts there; any other call in one line. */
    private void call(Block.ToolCall call) {
        Optional<ToolMap.Canonical> canonical = agent.tools()
                .toCanonical(new ToolMap.Named(call.name(), call.arguments()));
        JsonObject arguments = canonical.map(ToolMap.Canonical::arguments)
                .orElse(call.arguments().asObject());
        String about = about(arguments);
        lines.add(new ExcerptLine(Kind.CALL,
                call.name() + " "
                        + (about.isEmpty() ? clipped(JsonWriter.line(call.arguments()), 300) : about)));
        arguments.text("old")
                .lines()
                .limit(20)
                .forEach(line -> lines.add(new ExcerptLine(Kind.REMOVED, line)));
        arguments.text("new").lines().limit(20).forEach(line -> lines.add(new ExcerptLine(Kind.ADDED, line)));
    }

    private static String about(JsonObject arguments) {
        for (String name : List.of("command", "path", "pattern", "url", "query", "description")) {
            String text = arguments.text(name);
            if (!text.isBlank()) {
                return clipped(text.replace('\n', ' '), 300);
            }
        }
        return "";
    }

    private void text(Kind kind, Passage passage) throws IOException {
        String text = passage.length() > 1_000_000 ? "(" + passage.length() + " characters)" : passage.text();
        clipped(text.strip(), LONGEST_TEXT).lines().forEach(line -> lines.add(new ExcerptLine(kind, line)));
        if (kind == Kind.PERSON || kind == Kind.AGENT) {
            lines.add(new ExcerptLine(Kind.AGENT, ""));
        }
    }

    private static String clipped(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most) + " …";
    }
}
