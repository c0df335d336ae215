package dev.shiftlog.keys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key means which command: the table, with the person's own keys over it. */
public final class Keymap {
    private final Map<Command, List<String>> keys = new HashMap<>();
    private final Map<Scope, Map<String, Command>> commands = new HashMap<>();
    private final List<String> complaints = new ArrayList<>();

    private Keymap(Map<String, List<String>> own) {
        Map<String, List<String>> unused = new HashMap<>(own);
        List<Command> all = Command.all();
        for (Command command : all) {
            List<String> chosen = unused.remove(command.id());
            bind(command, chosen == null ? command.binding().keys() : chosen, chosen != null);
        }
        unused.keySet()
                .stream()
                .sorted()
                .forEach(id -> complaints.add(
                        "config.json gives keys to \"" + id
                                + "\", which is no command; " + AppCommand.HELP.mention()
                                + " shows the commands"));
    }

    /** The keys by default. */
    public static Keymap standard() {
        return new Keymap(Map.of());
    }

    /** The keys with the person's own, by command id. */
    public static Keymap with(Map<String, List<String>> own) {
        return own.isEmpty() ? standard() : new Keymap(own);
    }

    /** A key of the person's own takes the key away from whatever had it in the same place. */
    private void bind(Command command, List<String> chosen, boolean own) {
        Map<String, Command> scope = commands.computeIfAbsent(command.scope(), _ -> new HashMap<>());
        List<String> kept = new ArrayList<>();
        for (String key : chosen) {
            Command holder = scope.get(key);
            if (holder != null && !own) {
                continue;
            }
            if (holder != null) {
                keys.get(holder).remove(key);
            }
            scope.put(key, command);
            kept.add(key);
        }
        keys.put(command, kept);
    }

    /** What the key means in the first of these places that knows it. */
    public Optional<Command> find(String key, List<Scope> places) {
        for (Scope place : places) {
            Command command = commands.getOrDefault(place, Map.of()).get(key);
            if (command != null) {
                return Optional.of(command);
            }
        }
        return Optional.empty();
    }

    /** The keys of a command, the first one being the one to show. */
    public List<String> keys(Command command) {
        return List.copyOf(keys.get(command));
    }

    /** The key to show for a command, or nothing if it has none. */
    public String key(Command command) {
        List<String> all = keys.get(command);
        return all.isEmpty() ? "" : all.getFirst();
    }

    /** The key of a command as a sentence names it; a command without one is found in the palette. */
    private String named(Command command) {
        String key = key(command);
        return key.isEmpty() ? key(AppCommand.PALETTE) + command.label() : key;
    }

    /** The words with the person's own keys for the commands that they mention. */
    public String spell(String words) {
        return words.indexOf(Mention.BEGIN) < 0 ? words : Mention.replaced(words, this::named);
    }

    /** What is wrong with the person's own keys. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }
}
