package dev.shiftlog.canvas;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The cells of one frame. It is reused from frame to frame, so that painting allocates next to nothing. */
public final class Grid {
    static final int BLANK = ' ';
    /** The right half of a wide character. */
    static final int TAIL = 0;
    /** A cluster of several code points, kept aside because it does not fit an int. */
    static final int CLUSTER = -1;

    /** Where the terminal's cursor stands; it is shown only while text is being typed. */
    public record Caret(int column, int row) {}

    private int width;
    private int height;
    private int[] glyphs;
    private byte[] styles;
    private final Map<Integer, String> clusters = new HashMap<>();
    private Optional<Caret> caret = Optional.empty();

    public Grid(int width, int height) {
        this.width = width;
        this.height = height;
        this.glyphs = new int[width * height];
        this.styles = new byte[width * height];
        clear();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    public Optional<Caret> caret() {
        return caret;
    }

    void caret(Caret at) {
        caret = Optional.of(at);
    }

    public void resize(int newWidth, int newHeight) {
        if (newWidth != width || newHeight != height) {
            width = newWidth;
            height = newHeight;
            glyphs = new int[width * height];
            styles = new byte[width * height];
        }
        clear();
    }

    public void clear() {
        Arrays.fill(glyphs, BLANK);
        Arrays.fill(styles, Style.of(Role.TEXT, Mark.NONE));
        clusters.clear();
        caret = Optional.empty();
    }

    /** A frame that stays as it is while this one is painted anew. */
    public Grid copy() {
        Grid copy = new Grid(width, height);
        System.arraycopy(glyphs, 0, copy.glyphs, 0, glyphs.length);
        System.arraycopy(styles, 0, copy.styles, 0, styles.length);
        copy.clusters.putAll(clusters);
        copy.caret = caret;
        return copy;
    }

    int glyph(int index) {
        return glyphs[index];
    }

    int style(int index) {
        return styles[index];
    }

    String cluster(int index) {
        return clusters.get(index);
    }

    void set(int index, int glyph, byte style) {
        unjoin(index, glyph);
        glyphs[index] = glyph;
        styles[index] = style;
    }

    void set(int index, String cluster, byte style) {
        set(index, CLUSTER, style);
        clusters.put(index, cluster);
    }

    void restyle(int index, Mark mark) {
        styles[index] = Style.of(Style.role(styles[index]), mark);
    }

    /** Half a wide character cannot stay: when one half is painted over, the other becomes blank. */
    private void unjoin(int index, int glyph) {
        if (glyphs[index] == TAIL && glyph != TAIL && index % width > 0) {
            glyphs[index - 1] = BLANK;
        }
        if (glyphs[index] != TAIL && index % width < width - 1 && glyphs[index + 1] == TAIL) {
            glyphs[index + 1] = BLANK;
        }
    }

    boolean sameCell(Grid other, int index) {
        return glyphs[index] == other.glyphs[index] && styles[index] == other.styles[index]
                && (glyphs[index] != CLUSTER || clusters.get(index).equals(other.clusters.get(index)));
    }

    void append(int index, StringBuilder out) {
        if (glyphs[index] == CLUSTER) {
            out.append(clusters.get(index));
        } else if (glyphs[index] != TAIL) {
            out.appendCodePoint(glyphs[index]);
        }
    }

    /** The characters of one row without trailing blanks. */
    public String row(int row) {
        StringBuilder out = new StringBuilder();
        for (int index = row * width; index < (row + 1) * width; index++) {
            append(index, out);
        }
        return out.toString().stripTrailing();
    }

    /** Characters, then the role of each cell as a letter: what golden files hold. */
    public String dump() {
        StringBuilder out = new StringBuilder();
        for (int row = 0; row < height; row++) {
            out.append(row(row)).append('\n');
        }
        out.append("--- roles\n");
        for (int row = 0; row < height; row++) {
            StringBuilder letters = new StringBuilder();
            for (int index = row * width; index < (row + 1) * width; index++) {
                char letter = Style.letter(styles[index]);
                letters.append(letter == '.' && glyphs[index] == BLANK ? ' ' : letter);
            }
            out.append(letters.toString().stripTrailing()).append('\n');
        }
        caret.ifPresent(
                at -> out.append("--- caret ").append(at.column()).append(',').append(at.row()).append('\n'));
        return out.toString();
    }
}
