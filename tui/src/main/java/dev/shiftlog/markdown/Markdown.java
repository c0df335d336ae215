package dev.shiftlog.markdown;

import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import dev.shiftlog.canvas.Span;
import java.util.List;

/** Renders Markdown for a width. */
public final class Markdown {
    /** A line as it is shown, and where in the source its block begins. */
    public record Rendered(List<Span> spans, int source) {
        public Rendered {
            spans = List.copyOf(spans);
        }
    }

    private static final class Holder {
        static final Parser PARSER = Parser.builder()
                .extensions(List.of(TablesExtension.create(), TaskListExtension.create()))
                .build();
    }

    private Markdown() {}

    /** The text as lines of at most so many columns. */
    public static List<Rendered> render(String text, int columns) {
        Blocks blocks = new Blocks(Math.max(10, columns));
        blocks.children(Holder.PARSER.parse(text), "");
        return blocks.lines();
    }

    /** Loads the parser, which takes long the first time, before anyone waits for it. */
    public static int warm() {
        return render("# a\n\n- [x] `b` **c**\n\n| d |\n|---|\n| e |\n", 40).size();
    }
}
