package dev.shiftlog.export;

import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.transcript.Block;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Passage;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.Turn;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One HTML file that needs nothing else: no script, no network, readable on a phone. Calls and
 * results are folded.
 */
final class HtmlDocument implements Format.Document {
    /** Others, above all SVG, could carry more than a picture. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif",
            "image/webp");
    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8884;--soft:#8882;--mark:#2a6}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:52rem;padding:1rem;font:16px/1.5 system-ui,sans-serif;\
            overflow-wrap:anywhere}
            h1{font-size:1.3rem;line-height:1.3}
            dl{display:grid;grid-template-columns:auto 1fr;gap:.1rem .8rem;font-size:.85rem}
            dt{opacity:.7}dd{margin:0}
            article{border-top:1px solid var(--line);padding:.6rem 0}
            article.user{border-left:3px solid var(--mark);padding-left:.7rem}
            h2{font-size:.8rem;margin:0 0 .3rem;opacity:.7;text-transform:uppercase}
            .text{white-space:pre-wrap}
            details{margin:.3rem 0;background:var(--soft);border-radius:.3rem;padding:.2rem .5rem}
            summary{cursor:pointer;font:.85rem ui-monospace,monospace}
            pre{font:.8rem/1.4 ui-monospace,monospace;white-space:pre-wrap;max-height:30rem;\
            overflow:auto;margin:.4rem 0}
            img{max-width:100%}
            .failure>summary::before{content:"\\2717  "}.rejected>summary::before{content:"\\2298  "}
            footer{border-top:1px solid var(--line);font-size:.85rem;opacity:.8}
            """;

    private final Appendable out;
    private final UnaryOperator<String> texts;

    HtmlDocument(Appendable out, UnaryOperator<String> texts) {
        this.out = out;
        this.texts = texts;
    }

    @Override
    public void begin(Header header) throws IOException {
        String title = escaped(texts.apply(Words.title(header)));
        out.append("<!doctype html>\n<html><head><meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
                .append("style-src 'unsafe-inline'; img-src data:\">\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style></head><body>\n<h1>")
                .append(title)
                .append("</h1>\n<dl>\n");
        for (Map.Entry<String, String> fact : Words.facts(header).entrySet()) {
            out.append("<dt>")
                    .append(fact.getKey())
                    .append("</dt><dd>")
                    .append(escaped(texts.apply(fact.getValue())))
                    .append("</dd>\n");
        }
        out.append("</dl>\n<main>\n");
    }

    @Override
    public void accept(Turn turn) throws IOException {
        if (turn.role() != Role.TOOL) {
            out.append("<article class=\"")
                    .append(turn.role().name().toLowerCase(Locale.ROOT))
                    .append("\"><h2>")
                    .append(Words.speaker(turn.role()));
            for (String mark : Words.marks(turn)) {
                out.append(" · ").append(mark);
            }
            out.append("</h2>\n");
        }
        for (Block block : turn.blocks()) {
            block(block);
        }
        if (turn.role() != Role.TOOL) {
            out.append("</article>\n");
        }
    }

    private void block(Block block) throws IOException {
        switch (block) {
            case Block.Text text ->
                out.append("<div class=\"text\">").append(read(text.text())).append("</div>\n");
            case Block.Reasoning thought -> folded("", "thinking", read(thought.text()));
            case Block.ToolCall call -> folded("",
                    escaped(call.name() + "  " + texts.apply(Gist.of(call.arguments()))),
                    escaped(texts.apply(JsonWriter.indented(call.arguments()))));
            case Block.ToolResult result -> result(result);
            case Block.Image image -> image(image);
            case Block.Unknown unknown ->
                folded("", escaped(unknown.kind()), read(unknown.json()));
        }
    }

    private void folded(String kind, String summary, String content) throws IOException {
        out.append("<details class=\"")
                .append(kind)
                .append("\"><summary>")
                .append(summary)
                .append("</summary><pre>")
                .append(content)
                .append("</pre></details>\n");
    }

    private void result(Block.ToolResult result) throws IOException {
        String kind = result.outcome().name().toLowerCase(Locale.ROOT);
        for (Block.Part part : result.parts()) {
            switch (part) {
                case Block.Text text -> folded(kind, "result", read(text.text()));
                case Block.Image image -> image(image);
                case Block.Unknown unknown -> block(unknown);
            }
        }
    }

    private void image(Block.Image image) throws IOException {
        if (!PICTURES.contains(image.mediaType())) {
            out.append("<p>[picture, ").append(escaped(image.mediaType())).append("]</p>\n");
            return;
        }
        out.append("<img alt=\"picture\" src=\"data:")
                .append(image.mediaType())
                .append(";base64,")
                .append(image.base64().text().replaceAll("[^A-Za-z0-9+/=]", ""))
                .append("\">\n");
    }

    private String read(Passage passage) throws IOException {
        return escaped(texts.apply(passage.text()));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 32);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c < ' ' && c != '\n' && c != '\t' ? '\ufffd' : c);
            }
        }
        return escaped.toString();
    }

    @Override
    public void end(List<Notice> notices) throws IOException {
        out.append("</main>\n");
        if (!notices.isEmpty()) {
            out.append("<footer><p>Not shown:</p><ul>\n");
            for (Notice notice : notices) {
                out.append("<li>")
                        .append(Long.toString(notice.count()))
                        .append(' ')
                        .append(escaped(notice.kind().toString()))
                        .append("</li>\n");
            }
            out.append("</ul></footer>\n");
        }
        out.append("</body></html>\n");
    }
}
