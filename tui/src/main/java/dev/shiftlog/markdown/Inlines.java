package dev.shiftlog.markdown;

import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.util.ast.Node;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.canvas.Span;
import java.util.ArrayList;
import java.util.List;

/** The pieces of a paragraph. */
final class Inlines {
    private final List<Span> spans = new ArrayList<>();

    private Inlines() {}

    static List<Span> of(Node parent) {
        Inlines inlines = new Inlines();
        if (parent.getFirstChild() == null) {
            inlines.spans.add(new Span(parent.getChars().toString().strip(), Role.TEXT));
        } else {
            inlines.children(parent, Role.TEXT);
        }
        return inlines.spans;
    }

    private void children(Node parent, Role role) {
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            inline(child, role);
        }
    }

    private void inline(Node node, Role role) {
        if (node instanceof Code code) {
            spans.add(new Span(code.getText().toString(), Role.CODE));
        } else if (node instanceof StrongEmphasis) {
            children(node, Role.STRONG);
        } else if (node instanceof Emphasis) {
            children(node, role == Role.TEXT ? Role.ACCENT : role);
        } else if (node instanceof Link link) {
            children(node, Role.LINK);
            spans.add(new Span(" (" + link.getUrl() + ")", Role.DIM));
        } else if (node instanceof LinkRef) {
            // Brackets without a target are brackets, such as the box of a step in progress.
            spans.add(new Span(node.getChars().toString(), role));
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            // What the agent reads line by line is shown line by line.
            spans.add(new Span("\n", role));
        } else if (node.getFirstChild() != null) {
            children(node, role);
        } else {
            spans.add(new Span(node.getChars().unescape(), role));
        }
    }
}
