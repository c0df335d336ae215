package dev.shiftlog.markdown;

import dev.shiftlog.canvas.Span;
import java.util.List;

/** A line as it is shown, and where in the source its block begins. */
public record Rendered(List<Span> spans, int source) {
    public Rendered {
        spans = List.copyOf(spans);
    }
}
