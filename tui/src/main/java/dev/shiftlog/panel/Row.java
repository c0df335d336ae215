package dev.shiftlog.panel;

import dev.shiftlog.canvas.Role;

/**
 * One line of a panel: a sign that tells its state without colour, the text, a quieter note behind
 * it, what stands at the right edge, and perhaps a second line below. The id finds the line again after everything has changed.
 */
public record Row(String id, String sign, Role signRole, String text, Role role, String note, String edge,
        String below) {
    public static Row of(String id, String text) {
        return new Row(id, "", Role.TEXT, text, Role.TEXT, "", "", "");
    }

    public Row sign(String shown, Role as) {
        return new Row(id, shown, as, text, role, note, edge, below);
    }

    public Row as(Role other) {
        return new Row(id, sign, signRole, text, other, note, edge, below);
    }

    public Row note(String words) {
        return new Row(id, sign, signRole, text, role, words, edge, below);
    }

    public Row edge(String words) {
        return new Row(id, sign, signRole, text, role, note, words, below);
    }

    public Row below(String words) {
        return new Row(id, sign, signRole, text, role, note, edge, words);
    }
}
