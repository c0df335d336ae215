package dev.shiftlog.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListItem;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.util.ast.Node;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.canvas.Span;
import dev.shiftlog.markdown.Markdown.Rendered;
import java.util.ArrayList;
import java.util.List;

/** Walks the blocks of a document and lays them out. */
final class Blocks {
    private final int columns;
    private final List<Rendered> lines = new ArrayList<>();

    Blocks(int columns) {
        this.columns = columns;
    }

    List<Rendered> lines() {
        return lines;
    }

    void children(Node parent, String indent) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            block(child, indent);
        }
    }

    private void block(Node node, String indent) {
        int source = node.getStartOffset();
        if (node instanceof Heading heading) {
            heading(heading, source);
        } else if (node instanceof BulletList || node instanceof OrderedList) {
            list(node, indent);
        } else if (node instanceof FencedCodeBlock code) {
            code(code.getContentChars().toString(), indent, source);
        } else if (node instanceof IndentedCodeBlock code) {
            code(code.getContentChars().toString(), indent, source);
        } else if (node instanceof BlockQuote) {
            children(node, indent + "▏ ");
        } else if (node instanceof TableBlock table) {
            blankBefore();
            Tables.lines(table, columns).forEach(line -> lines.add(new Rendered(line, source)));
        } else if (node instanceof ThematicBreak) {
            lines.add(new Rendered(List.of(new Span("─".repeat(columns), Role.FRAME)), source));
        } else {
            blankBefore();
            flow(Inlines.of(node), indent, indent, source);
        }
    }

    private void heading(Heading heading, int source) {
        blankBefore();
        List<Span> spans = Inlines.of(heading)
                .stream()
                .map(span -> new Span(span.text(), Role.HEADING))
                .toList();
        flow(spans, heading.getLevel() > 2 ? "  " : "", "", source);
        if (heading.getLevel() == 1) {
            lines.add(new Rendered(List.of(new Span("━".repeat(columns), Role.FRAME)), source));
        }
    }

    private void list(Node list, String indent) {
        blankBeforeFirst(indent);
        int number = list instanceof OrderedList ordered ? ordered.getStartNumber() : 0;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String sign = list instanceof OrderedList ? number++ + ". " : sign(item);
            item(item, indent, sign);
        }
    }

    private static String sign(Node item) {
        return item instanceof TaskListItem task ? task.isItemDoneMarker() ? "[x] " : "[ ] " : "• ";
    }

    private void item(Node item, String indent, String sign) {
        Node first = item.getFirstChild();
        String rest = indent + " ".repeat(sign.length());
        List<Span> spans = new ArrayList<>();
        List<Span> words = first != null && item instanceof ListItem ? Inlines.of(first) : List.of();
        boolean hasBox = !words.isEmpty() && words.getFirst().text().matches("\\[[^\\]]]");
        if (!hasBox) {
            spans.add(new Span(sign, sign.equals("[x] ") ? Role.GOOD : Role.ACCENT));
        }
        spans.addAll(words);
        flow(spans, indent, rest, item.getStartOffset());
        for (Node more = first == null ? null : first.getNext(); more != null; more = more.getNext()) {
            block(more, rest);
        }
    }

    private void code(String text, String indent, int source) {
        blankBefore();
        text.lines()
                .forEach(line -> lines.add(
                        new Rendered(List.of(new Span(indent + "▏ ", Role.FRAME), new Span(line, Role.CODE)),
                                source)));
    }

    private void flow(List<Span> spans, String first, String rest, int source) {
        for (List<Span> line : Flow.wrap(spans, columns, first, rest)) {
            lines.add(new Rendered(line, source));
        }
    }

    private void blankBefore() {
        if (!lines.isEmpty() && !lines.getLast().spans().isEmpty()) {
            lines.add(new Rendered(List.of(), lines.getLast().source()));
        }
    }

    private void blankBeforeFirst(String indent) {
        boolean afterHeading = !lines.isEmpty() && !lines.getLast().spans().isEmpty()
                && lines.getLast().spans().getLast().role() == Role.HEADING;
        if (indent.isEmpty() && !afterHeading) {
            blankBefore();
        }
    }
}
