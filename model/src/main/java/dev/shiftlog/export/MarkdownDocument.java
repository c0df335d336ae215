package dev.shiftlog.export;

import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Turn;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Markdown that a person reads and another agent understands. */
final class MarkdownDocument implements Format.Document {
    private final Appendable out;
    private final UnaryOperator<String> texts;

    MarkdownDocument(Appendable out, UnaryOperator<String> texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void begin(Header header) throws IOException {
        out.append("# ").append(oneLine(texts.apply(Words.title(header)))).append("\n\n");
        for (Map.Entry<String, String> fact : Words.facts(header).entrySet()) {
            out.append("- ")
                    .append(fact.getKey())
                    .append(": ")
                    .append(oneLine(texts.apply(fact.getValue())))
                    .append('\n');
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    @Override
    public void accept(Turn turn) throws IOException {
        List<String> marks = Words.marks(turn);
        out.append("\n## ").append(Words.speaker(turn.role()));
        if (!marks.isEmpty()) {
            out.append(" (").append(String.join(", ", marks)).append(')');
        }
        out.append('\n');
        for (Block block : turn.blocks()) {
            block(block);
        }
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Block.Text text -> out.append('\n').append(read(text.text())).append('\n');
            case Block.Reasoning thought ->
                out.append('\n').append(quoted(read(thought.text()))).append('\n');
            case Block.ToolCall call -> {
                out.append("\n**").append(call.name()).append("**\n");
                fenced("json", texts.apply(JsonWriter.indented(call.arguments())));
            }
            case Block.ToolResult result -> result(result);
            case Block.Image image ->
                out.append("\n*[picture, ").append(image.mediaType()).append("]*\n");
            case Block.Unknown unknown -> fenced("json", read(unknown.json()));
        }
    }

    private void result(Block.ToolResult result) throws IOException {
        out.append("\n*").append(switch (result.outcome()) {
            case SUCCESS -> "Result";
            case FAILURE -> "Failed";
            case REJECTED -> "Refused";
        }).append("*\n");
        for (Block.Part part : result.parts()) {
            switch (part) {
                case Block.Text text -> fenced("", read(text.text()));
                case Block.Image image -> block(image);
                case Block.Unknown unknown -> block(unknown);
            }
        }
    }

    private String read(Passage passage) throws IOException {
        return texts.apply(passage.text());
    }

    private static String quoted(String text) {
        return "> " + text.strip().replace("\n", "\n> ");
    }

    /** The fence is longer than any in the text, so that no text can end it. */
    private void fenced(String language, String text) throws IOException {
        int longest = 2;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String fence = "`".repeat(longest + 1);
        out.append('\n')
                .append(fence)
                .append(language)
                .append('\n')
                .append(text)
                .append(text.endsWith("\n") ? "" : "\n")
                .append(fence)
                .append('\n');
    }

    @Override
    public void end(List<Notice> notices) throws IOException {
        if (!notices.isEmpty()) {
            out.append("\n---\n\nNot shown:\n\n");
            for (Notice notice : notices) {
                out.append("- ")
                        .append(Long.toString(notice.count()))
                        .append(' ')
                        .append(notice.kind().toString())
                        .append('\n');
            }
        }
    }
}
