package dev.shiftlog.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import dev.shiftlog.keys.Input;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The cursor is written as |, the other end of a selection as ^, a line break as ⏎. */
class TextEditTest {
    @ParameterizedTest
    @CsvSource({"'one two|', ctrl+left, 'one |two'", "'one two|', 'alt+left alt+left', '|one two'",
            "'|one two', ctrl+right, 'one| two'", "'one two|', ctrl+w, 'one |'", "'|one two', alt+d, '| two'",
            "'one|', backspace, 'on|'", "'|one', backspace, '|one'", "'|one', delete, '|ne'",
            "'漢字|', left, '漢|字'",
            "'a👨‍👩‍👧|', backspace, 'a|'", "'e\u0301|', backspace, '|'", "'one⏎t|wo', home, 'one⏎|two'",
            "'one⏎t|wo', up, 'o|ne⏎two'", "'one⏎two|', 'up down', 'one⏎two|'", "'o|ne⏎two', down, 'one⏎t|wo'",
            "'one⏎two|', ctrl+u, 'one⏎|'", "'o|ne⏎two', ctrl+k, 'o|⏎two'",
            "'one|', 'shift+left shift+left', 'o|ne^'",
            "'one|', 'shift+left shift+left x', 'ox|'", "'one two|', ctrl+shift+left, 'one |two^'",
            "'one|', 'alt+a delete', '|'", "'one|', 'shift+home backspace', '|'", "'a|b', up, '|ab'",
            "'a|b', down, 'ab|'",
            "'|', 'a b c ctrl+_', '|'", "'|', 'a space b ctrl+_', 'a|'",
            "'|', 'a space b ctrl+_ ctrl+_', '|'",
            "'one two|', 'ctrl+w ctrl+w ctrl+_ ctrl+_ ctrl+y', 'one |'", "'x|', f5, 'x|'"})
    void keysEditTheText(String before, String keys, String after) {
        TextEdit edit = parse(before);
        for (String key : keys.split(" ")) {
            var typed = new Input.Key(key).text();
            edit = typed.isPresent() ? edit.type(typed.get()) : edit.press(key);
        }
        assertEquals(after, spell(edit));
    }

    @Test
    void aPasteReplacesTheSelectionAndIsOneStepOfUndo() {
        TextEdit edit = parse("keep this|").press("ctrl+shift+left").paste("two\nlines");
        assertEquals("keep two⏎lines|", spell(edit));
        assertEquals("keep |this", spell(edit.press("ctrl+_")));
    }

    @Test
    void aLongLineWrapsAtABlankAndTheCaretFollows() {
        Grid grid = new Grid(10, 3);
        EditView.paint(new Canvas(grid), TextEdit.of("one two three"), true);
        assertEquals("one two\nthree\n\n", grid.row(0) + "\n" + grid.row(1) + "\n" + grid.row(2) + "\n");
        assertEquals(new Grid.Caret(5, 1), grid.caret().orElseThrow());
    }

    @Test
    void theEndOfALongTextIsInSight() {
        Grid grid = new Grid(10, 2);
        EditView.paint(new Canvas(grid), TextEdit.of("a\nb\nc\nd\ne"), true);
        assertEquals("e", grid.row(1));
    }

    private static TextEdit parse(String marked) {
        String text = marked.replace('⏎', '\n');
        int cursor = text.indexOf('|');
        TextEdit edit = TextEdit.of(text.replace("|", ""));
        return new TextEdit(edit.text(), cursor, cursor, edit.past(), edit.future(), false);
    }

    private static String spell(TextEdit edit) {
        StringBuilder out = new StringBuilder(edit.text());
        if (edit.hasSelection()) {
            out.insert(edit.anchor(), '^');
        }
        return out.insert(edit.cursor(), '|').toString().replace('\n', '⏎');
    }
}
