package dev.shiftlog.terminal;

import dev.shiftlog.keys.Input;
import dev.shiftlog.keys.Input.Gesture;
import dev.shiftlog.keys.Input.Key;
import dev.shiftlog.keys.Input.Mouse;
import java.util.Optional;

/** The meaning of the escape sequences that keys and the mouse send. */
final class Sequences {
    private Sequences() {}

    /** A key from the parameters and the final letter of its sequence. */
    static Optional<Input> key(String parameters, char last) {
        String[] parts = parameters.split(";");
        String name = last == '~' ? numbered(parts[0]) : last == 'u' ? point(parts[0]) : lettered(last);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        int modifiers = parts.length > 1 ? number(parts[1]) - 1 : 0;
        String shift = last == 'Z' || (modifiers & 1) != 0 ? "shift+" : "";
        String alt = (modifiers & 2) != 0 ? "alt+" : "";
        String control = (modifiers & 4) != 0 ? "ctrl+" : "";
        return Optional.of(new Key(control + alt + shift + name));
    }

    private static String lettered(char last) {
        return switch (last) {
            case 'A' -> "up";
            case 'B' -> "down";
            case 'C' -> "right";
            case 'D' -> "left";
            case 'H' -> "home";
            case 'F' -> "end";
            case 'Z' -> "tab";
            case 'M' -> "enter";
            case 'P', 'Q', 'R', 'S' -> "f" + (last - 'P' + 1);
            default -> "";
        };
    }

    private static String numbered(String number) {
        return switch (number) {
            case "1", "7" -> "home";
            case "2" -> "insert";
            case "3" -> "delete";
            case "4", "8" -> "end";
            case "5" -> "pageup";
            case "6" -> "pagedown";
            case "11", "12", "13", "14", "15" -> "f" + (number(number) - 10);
            case "17", "18", "19", "20", "21" -> "f" + (number(number) - 11);
            case "23", "24" -> "f" + (number(number) - 12);
            default -> "";
        };
    }

    /** Keys that newer terminals report by their code point. */
    private static String point(String number) {
        int point = number(number);
        return switch (point) {
            case 9 -> "tab";
            case 13 -> "enter";
            case 27 -> "escape";
            case 32 -> "space";
            case 127 -> "backspace";
            default -> point > 32 && Character.isValidCodePoint(point) ? Character.toString(point) : "";
        };
    }

    /** Mouse mode 1006: button and place as decimal numbers. */
    static Optional<Input> mouse(String parameters, boolean released) {
        String[] parts = parameters.split(";");
        if (parts.length != 3) {
            return Optional.empty();
        }
        int button = number(parts[0]);
        Gesture gesture = (button & 64) != 0
                ? (button & 1) == 0 ? Gesture.WHEEL_UP : Gesture.WHEEL_DOWN
                : (button & 3) != 0
                        ? Gesture.OTHER
                        : released ? Gesture.RELEASE : (button & 32) != 0 ? Gesture.DRAG : Gesture.PRESS;
        return Optional.of(new Mouse(gesture, number(parts[1]) - 1, number(parts[2]) - 1));
    }

    private static int number(String digits) {
        int value = 0;
        for (int at = 0; at < digits.length() && Character.isDigit(digits.charAt(at))
                && value < 100_000_000; at++) {
            value = value * 10 + digits.charAt(at) - '0';
        }
        return value;
    }
}
