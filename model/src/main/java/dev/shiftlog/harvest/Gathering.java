package dev.shiftlog.harvest;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.TouchedFile;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Mark;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Collects, turn by turn, the calls that change the project and what was answered to them. */
final class Gathering implements TurnSink {
    private static final int LONGEST_OUTPUT = 400_000;

    private final ToolMap tools;
    private final String agent;
    private final String conversation;
    private final Map<String, Call> open = new LinkedHashMap<>();
    private final Map<String, TouchedFile.Change> files = new LinkedHashMap<>();
    private final Map<String, Spot> fileSpots = new HashMap<>();
    private final List<ShellRun> runs = new ArrayList<>();
    private final Tasks tasks = new Tasks();
    private final Map<Entry, Spot> said = new LinkedHashMap<>();
    private Optional<PlanCall> plan = Optional.empty();
    private Optional<String> firstPrompt = Optional.empty();
    private Optional<String> lastTurn = Optional.empty();
    private Optional<String> skipUntil;

    /** The steps of the last call that set the plan: titles with a status word. */
    record PlanCall(List<JsonObject> steps, Spot spot) {}

    private record Call(ToolKind kind, JsonObject arguments, Spot spot) {
        Call creating() {
            return new Call(kind, arguments.edit().with("change", TouchedFile.Change.CREATED.word()).build(),
                    spot);
        }
    }

    /** Turns up to the one that was harvested last are passed over. */
    Gathering(ToolMap tools, String agent, String conversation, Optional<String> harvestedUpTo) {
        this.tools = tools;
        this.agent = agent;
        this.conversation = conversation;
        this.skipUntil = harvestedUpTo;
    }

    /** Whether the turn that was harvested last was not met: the conversation was rewritten. */
    boolean isLost() {
        return skipUntil.isPresent();
    }

    @Override
    public void accept(Turn turn) throws IOException {
        if (skipUntil.isPresent()) {
            tasks.watch(turn);
            skipUntil = skipUntil.filter(last -> !last.equals(turn.id()));
            return;
        }
        lastTurn = Optional.of(turn.id());
        Spot spot = new Spot(agent, conversation, turn.id());
        tasks.watch(turn);
        for (Block block : turn.blocks()) {
            switch (block) {
                case Block.ToolCall call -> called(call, spot);
                case Block.ToolResult result -> answered(result);
                case Block.Text text -> said(turn, text, spot);
                case Block.Image _,Block.Reasoning _,Block.Unknown _ -> {}
            }
        }
        if (tasks.isChanged()) {
            plan = Optional.of(new PlanCall(tasks.steps(), spot));
        }
    }

    private void said(Turn turn, Block.Text text, Spot spot) throws IOException {
        if (turn.role() == Role.USER && firstPrompt.isEmpty()) {
            firstPrompt = Optional.of(beginning(text.text().open(), 200).strip())
                    .filter(prompt -> !prompt.isEmpty());
        }
        boolean own = !turn.is(Mark.INJECTED) && !turn.is(Mark.COMPACTION_SUMMARY)
                && !turn.is(Mark.SIDE_CHAIN);
        if (own && text.text().length() <= LONGEST_OUTPUT) {
            Plainly.in(text.text().text()).forEach(entry -> said.putIfAbsent(entry, spot));
        }
    }

    private void called(Block.ToolCall call, Spot spot) {
        Patches.in(call)
                .forEach((path, change) -> open.put(call.id() + "\n" + path,
                        new Call(change == TouchedFile.Change.CREATED ? ToolKind.WRITE : ToolKind.EDIT,
                                JsonObject.with("path", path).with("change", change.word()).build(), spot)));
        tools.toCanonical(new ToolMap.Named(call.name(), call.arguments()))
                .ifPresent(known -> open.put(call.id(), new Call(known.kind(), known.arguments(), spot)));
    }

    private void answered(Block.ToolResult result) throws IOException {
        Optional<Call> call = Optional.ofNullable(open.remove(result.callId()));
        List<String> patched = open.keySet()
                .stream()
                .filter(key -> key.startsWith(result.callId() + "\n"))
                .toList();
        for (String key : patched) {
            Call patch = open.remove(key);
            if (result.outcome() == Block.Outcome.SUCCESS) {
                touched(patch);
            }
        }
        if (call.isEmpty() || result.outcome() == Block.Outcome.REJECTED) {
            return;
        }
        boolean done = result.outcome() == Block.Outcome.SUCCESS;
        switch (call.get().kind()) {
            case SHELL -> runs.add(
                    new ShellRun(call.get().arguments().text("command"),
                            call.get().arguments().text("folder"), output(result), result.outcome(),
                            call.get().spot()));
            case WRITE, EDIT -> {
                if (done && patched.isEmpty()) {
                    touched(madeNew(output(result)) ? call.get().creating() : call.get());
                }
            }
            case PLAN -> {
                if (done) {
                    plan = Optional.of(new PlanCall(steps(call.get().arguments()), call.get().spot()));
                }
            }
            case READ, SEARCH, FIND, LIST, FETCH, WEB_SEARCH, SUB_AGENT -> {}
        }
    }

    /** The agents' programs say so when the file was not there before. */
    private static boolean madeNew(String answer) {
        return answer.startsWith("File created successfully") || answer.startsWith("Successfully created");
    }

    private static List<JsonObject> steps(JsonObject arguments) {
        return arguments.list("steps").stream().map(Json::asObject).toList();
    }

    private void touched(Call call) {
        String path = call.arguments().text("path");
        TouchedFile.Change change = switch (call.arguments().text("change")) {
            case "created" -> TouchedFile.Change.CREATED;
            case "deleted" -> TouchedFile.Change.DELETED;
            case "modified" -> TouchedFile.Change.MODIFIED;
            default ->
                call.kind() == ToolKind.EDIT ? TouchedFile.Change.MODIFIED : TouchedFile.Change.TOUCHED;
        };
        files.merge(path, change,
                (before, now) -> before == TouchedFile.Change.CREATED && now == TouchedFile.Change.MODIFIED
                        ? before
                        : now);
        fileSpots.putIfAbsent(path, call.spot());
    }

    private static String output(Block.ToolResult result) throws IOException {
        StringBuilder output = new StringBuilder();
        for (Block.Part part : result.parts()) {
            if (part instanceof Block.Text text) {
                output.append(beginning(text.text().open(), LONGEST_OUTPUT)).append('\n');
            }
        }
        return output.toString();
    }

    private static String beginning(Reader reader, int most) throws IOException {
        try (reader) {
            char[] text = new char[most];
            int length = 0;
            for (int n = reader.read(text); n > 0; n = reader.read(text, length, most - length)) {
                length += n;
            }
            return new String(text, 0, length);
        }
    }

    Map<String, TouchedFile.Change> files() {
        return files;
    }

    Spot spotOf(String file) {
        return fileSpots.get(file);
    }

    List<ShellRun> runs() {
        return List.copyOf(runs);
    }

    Optional<PlanCall> plan() {
        return plan;
    }

    /** Decisions and dead ends that were said plainly. */
    Map<Entry, Spot> said() {
        return said;
    }

    Optional<String> firstPrompt() {
        return firstPrompt;
    }

    Optional<String> lastTurn() {
        return lastTurn;
    }
}
