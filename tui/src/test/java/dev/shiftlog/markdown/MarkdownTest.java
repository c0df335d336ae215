package dev.shiftlog.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.canvas.Role;
import dev.shiftlog.canvas.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void headingsListsAndCheckboxesBecomeLines() {
        assertEquals("""
                Project: x
                ━━━━━━━━━━━━━━━━━━━━

                Stack: Java

                Plan
                [x] DB schema
                [~] half done
                [ ] Login & signup
                    with two factors
                • other
                  • nested

                1. first
                2. second
                """, render("""
                # Project: x
                **Stack:** Java
                ## Plan
                - [x] DB schema
                - [~] half done
                - [ ] Login & signup with two factors
                - other
                  - nested

                1. first
                2. second
                """, 20));
    }

    @Test
    void codeTablesAndLinksKeepTheirShape() {
        assertEquals("""
                See docs (http://x.y)

                ▏ int a = 1;

                name │ count
                ─────┼──────
                漢字 │ 2
                """, render("""
                See [docs](http://x.y)

                ```java
                int a = 1;
                ```

                | name | count |
                |------|------:|
                | 漢字 | 2 |
                """, 40));
    }

    @Test
    void aWordLongerThanTheLineIsBroken() {
        assertEquals("abcdefghij\nklmnop\n", render("abcdefghijklmnop", 10));
    }

    @Test
    void strongTextAndCodeKeepTheirRoles() {
        List<Span> spans = Markdown.render("a **b** `c`", 40).getFirst().spans();
        assertEquals(List.of(Role.TEXT, Role.STRONG, Role.TEXT, Role.CODE),
                spans.stream().map(Span::role).toList());
    }

    private static String render(String text, int columns) {
        return Markdown.render(text, columns)
                .stream()
                .map(line -> Span.plain(line.spans()).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }
}
