package dev.shiftlog.terminal;

import com.googlecode.lanterna.TextColor;
import dev.shiftlog.canvas.ColourDepth;
import dev.shiftlog.canvas.Theme;

/** The nearest colour that a terminal can show. */
final class Colours {
    private Colours() {}

    static TextColor of(int rgb, ColourDepth depth) {
        int red = rgb >> 16 & 0xFF;
        int green = rgb >> 8 & 0xFF;
        int blue = rgb & 0xFF;
        return switch (depth) {
            case TRUE -> new TextColor.RGB(red, green, blue);
            case INDEXED -> TextColor.Indexed.fromRGB(red, green, blue);
            case SIXTEEN, NONE -> sixteen(red, green, blue);
        };
    }

    /** By hue, not by distance: with sixteen colours a muted red must still be red. */
    private static TextColor sixteen(int red, int green, int blue) {
        int high = Math.max(red, Math.max(green, blue));
        int low = Math.min(red, Math.min(green, blue));
        if (high - low < 48) {
            return high > 0xA8 ? TextColor.ANSI.WHITE : TextColor.ANSI.BLACK_BRIGHT;
        }
        int strong = low + (high - low) * 55 / 100;
        int index = (red > strong ? 1 : 0) | (green > strong ? 2 : 0) | (blue > strong ? 4 : 0);
        return TextColor.ANSI.values()[index];
    }

    /** A selection that stays readable with the sixteen colours of any palette. */
    static TextColor sixteenBackground(Theme theme) {
        return theme == Theme.LIGHT ? TextColor.ANSI.WHITE : TextColor.ANSI.BLACK_BRIGHT;
    }
}
