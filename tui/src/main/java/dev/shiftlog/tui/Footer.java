package dev.shiftlog.tui;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Cluster;
import dev.shiftlog.canvas.Role;
import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Keymap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The keys that act now, as many as fit; each can be clicked. */
final class Footer {
    private record Item(Command command, String key, int from) {
        int end() {
            return from + Cluster.width(key) + 1 + command.label().length();
        }
    }

    private static final List<Command> ALWAYS = List.of(AppCommand.PALETTE, AppCommand.HELP);
    private final List<Item> items;

    private Footer(List<Item> items) {
        this.items = items;
    }

    static Footer of(State state) {
        List<Item> items = new ArrayList<>();
        Keymap keys = state.keys();
        int end = state.width();
        if (!state.top().isTyping()) {
            for (Command command : ALWAYS.reversed()) {
                end -= width(command, keys) + 2;
                items.add(new Item(command, shown(keys.key(command)), end + 1));
            }
        }
        int x = 1;
        for (Command command : state.top().offers()) {
            int width = width(command, keys);
            if (!keys.key(command).isEmpty() && x + width < end && state.top().refusal(command).isEmpty()) {
                items.add(new Item(command, shown(keys.key(command)), x));
                x += width + 2;
            }
        }
        return new Footer(items);
    }

    private static int width(Command command, Keymap keys) {
        return Cluster.width(shown(keys.key(command))) + 1 + command.label().length();
    }

    /** Arrows as signs: "down down" would say the same word twice. */
    private static String shown(String key) {
        return switch (key) {
            case "up" -> "↑";
            case "down" -> "↓";
            case "left" -> "←";
            case "right" -> "→";
            default -> key;
        };
    }

    /** The command at a column, for a click. */
    Optional<Command> at(int column) {
        return items.stream()
                .filter(item -> column >= item.from() && column < item.end())
                .map(Item::command)
                .findFirst();
    }

    void paint(Canvas canvas) {
        for (Item item : items) {
            int x = canvas.text(item.from(), 0, item.key(), Role.KEY);
            canvas.text(x + 1, 0, item.command().label(), Role.DIM);
        }
    }
}
