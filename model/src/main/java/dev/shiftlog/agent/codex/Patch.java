package dev.shiftlog.agent.codex;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A patch of one file in one place, with the arguments of the write or edit that says the same. */
record Patch(ToolKind kind, JsonObject arguments, String text) {
    private static final String BEGIN = "*** Begin Patch\n";
    private static final String END = "*** End Patch";
    private static final String ADD = "*** Add File: ";
    private static final String UPDATE = "*** Update File: ";

    Patch {
        requireNonNull(kind);
        requireNonNull(arguments);
        requireNonNull(text);
    }

    /** Nothing for arguments that no patch can say: a missing one, or a path of several lines. */
    static Optional<Patch> of(ToolKind kind, JsonObject arguments) {
        Optional<String> path = arguments.optionalText("path").filter(text -> text.indexOf('\n') < 0);
        return path.flatMap(file -> kind == ToolKind.WRITE ? write(file, arguments) : edit(file, arguments));
    }

    private static Optional<Patch> write(String path, JsonObject arguments) {
        Optional<String> content = arguments.optionalText("content");
        if (content.isEmpty()) {
            return Optional.empty();
        }
        // A patch always ends its last line: what does not is told by an argument beside the patch.
        String lines = content.get().isEmpty() || content.get().endsWith("\n")
                ? content.get()
                : content.get() + "\n";
        JsonObject said = JsonObject.with("path", path).with("content", content.get()).build();
        return Optional
                .of(new Patch(ToolKind.WRITE, said, BEGIN + ADD + path + "\n" + marked('+', lines) + END));
    }

    private static Optional<Patch> edit(String path, JsonObject arguments) {
        Optional<String> old = arguments.optionalText("old");
        Optional<String> changed = arguments.optionalText("new");
        if (old.isEmpty() || changed.isEmpty()) {
            return Optional.empty();
        }
        JsonObject said = JsonObject.with("path", path)
                .with("old", old.get())
                .with("new", changed.get())
                .build();
        return Optional
                .of(new Patch(ToolKind.EDIT, said, BEGIN + UPDATE + path + "\n@@\n" + block('-', old.get())
                        + block('+', changed.get()) + END));
    }

    private static String block(char mark, String text) {
        return text.isEmpty() ? "" : marked(mark, text + "\n");
    }

    private static String marked(char mark, String lines) {
        StringBuilder marked = new StringBuilder();
        int start = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
            marked.append(mark).append(lines, start, end + 1);
            start = end + 1;
        }
        return marked.toString();
    }

    /** Reads a patch that adds one file, or changes one file in one place. */
    static Optional<Patch> parsed(String text) {
        List<String> lines = new ArrayList<>(List.of(text.stripTrailing().split("\n", -1)));
        if (lines.size() < 3 || !lines.getFirst().equals(BEGIN.strip())
                || !lines.getLast().strip().equals(END)) {
            return Optional.empty();
        }
        String file = lines.get(1);
        List<String> body = lines.subList(2, lines.size() - 1);
        if (file.startsWith(ADD)) {
            return added(file.substring(ADD.length()), body);
        }
        return file.startsWith(UPDATE) ? changed(file.substring(UPDATE.length()), body) : Optional.empty();
    }

    private static Optional<Patch> added(String path, List<String> body) {
        StringBuilder content = new StringBuilder();
        for (String line : body) {
            if (!line.startsWith("+")) {
                return Optional.empty();
            }
            content.append(line, 1, line.length()).append('\n');
        }
        return write(path, JsonObject.with("path", path).with("content", content.toString()).build());
    }

    private static Optional<Patch> changed(String path, List<String> body) {
        List<String> old = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            String line = body.get(i);
            boolean place = i == 0 && line.startsWith("@@");
            if (!place && !line.isEmpty() && "+- ".indexOf(line.charAt(0)) < 0) {
                return Optional.empty();
            }
            if (!place && !line.startsWith("+")) {
                old.add(line.isEmpty() ? "" : line.substring(1));
            }
            if (!place && !line.startsWith("-")) {
                changed.add(line.isEmpty() ? "" : line.substring(1));
            }
        }
        return edit(path, JsonObject.with("path", path)
                .with("old", String.join("\n", old))
                .with("new", String.join("\n", changed))
                .build());
    }
}
