package dev.shiftlog.hook;

import dev.shiftlog.hook.JsonOutline.Member;
import dev.shiftlog.hook.JsonOutline.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Edits lists of hooks in the text of a host's settings; everything else keeps its bytes. */
record SettingsText(String text) {
    private static final String HOOKS = "hooks";
    private static final String UNIT = "  ";

    /** Whether this is settings with lists of hooks, or without any: only then may it be edited. */
    boolean isReadable() {
        Optional<Value> root = JsonOutline.of(text);
        Optional<Value> hooks = root.flatMap(document -> document.member(HOOKS));
        return root.isPresent() && (hooks.isEmpty() || opens(hooks.get(), '{')
                && hooks.get().members().stream().allMatch(list -> opens(list.value(), '[')));
    }

    private boolean opens(Value value, char bracket) {
        return text.charAt(value.start()) == bracket;
    }

    /** The elements of the event's list of hooks, as they are written. */
    List<String> entries(String event) {
        List<String> entries = new ArrayList<>();
        list(event).ifPresent(list -> list.elements()
                .forEach(
                        element -> entries.add(text.substring(element.start(), element.end()))));
        return entries;
    }

    /** The names of the events that have hooks. */
    List<String> events() {
        return hooks().map(hooks -> hooks.members().stream().map(Member::key).toList()).orElse(List.of());
    }

    /** The settings with one more hook at the end of the event's list. */
    SettingsText with(String event, String entry) {
        Optional<Value> hooks = hooks();
        if (hooks.isEmpty()) {
            Value root = JsonOutline.of(text).orElseThrow();
            return appended(root, root.members().stream().map(Member::value).toList(), 1,
                    "\"" + HOOKS + "\": {" + line(2) + "\"" + event + "\": [" + line(3) + entry + line(2)
                            + "]"
                            + line(1) + "}");
        }
        Optional<Value> list = list(event);
        if (list.isEmpty()) {
            return appended(hooks.get(), hooks.get().members().stream().map(Member::value).toList(), 2,
                    "\"" + event + "\": [" + line(3) + entry + line(2) + "]");
        }
        return appended(list.get(), list.get().elements(), 3, entry);
    }

    /** Puts an element behind the last one, on a line of its own. */
    private SettingsText appended(Value container, List<Value> present, int depth, String element) {
        if (present.isEmpty()) {
            return new SettingsText(
                    text.substring(0, container.start() + 1) + line(depth) + element + line(depth - 1)
                            + text.substring(container.end() - 1));
        }
        int end = present.getLast().end();
        return new SettingsText(text.substring(0, end) + "," + line(depth) + element + text.substring(end));
    }

    private String line(int depth) {
        return (text.contains("\r\n") ? "\r\n" : "\n") + unit().repeat(depth);
    }

    /** The indent of the first member, which is that of the document. */
    private String unit() {
        Value root = JsonOutline.of(text).orElseThrow();
        if (root.members().isEmpty()) {
            return UNIT;
        }
        int key = root.members().getFirst().start();
        int lineStart = text.lastIndexOf('\n', key) + 1;
        String indent = text.substring(lineStart, key);
        return lineStart > 0 && !indent.isEmpty() && indent.isBlank() ? indent : UNIT;
    }

    /** The settings without the hooks that are meant; a list or section that they leave empty goes too. */
    SettingsText without(Predicate<String> meant) {
        SettingsText rest = this;
        for (String event : events()) {
            rest = rest.without(event, meant);
        }
        boolean emptied = !rest.equals(this) && rest.events().isEmpty();
        return emptied ? rest.withoutMember(JsonOutline.of(rest.text).orElseThrow(), HOOKS) : rest;
    }

    private SettingsText without(String event, Predicate<String> meant) {
        SettingsText rest = this;
        List<String> entries = rest.entries(event);
        for (int place = entries.size() - 1; place >= 0; place--) {
            if (meant.test(entries.get(place))) {
                List<Value> elements = rest.list(event).orElseThrow().elements();
                rest = rest.cut(elements, place, elements.get(place).start());
            }
        }
        boolean emptied = !rest.equals(this) && rest.entries(event).isEmpty();
        return emptied ? rest.withoutMember(rest.hooks().orElseThrow(), event) : rest;
    }

    private SettingsText withoutMember(Value object, String key) {
        List<Value> values = object.members().stream().map(Member::value).toList();
        for (int place = 0; place < values.size(); place++) {
            if (object.members().get(place).key().equals(key)) {
                return cut(values, place, object.members().get(place).start());
            }
        }
        return this;
    }

    /** Cuts one of several values out, with the comma that set it off. */
    private SettingsText cut(List<Value> values, int place, int start) {
        int end = values.get(place).end();
        if (place > 0) {
            return new SettingsText(text.substring(0, values.get(place - 1).end()) + text.substring(end));
        }
        int next = text.indexOf(',', end);
        boolean followed = values.size() > 1 && next >= 0;
        int from = start;
        while (from > 0 && Character.isWhitespace(text.charAt(from - 1))) {
            from--;
        }
        int to = followed ? next + 1 : end;
        while (!followed && to < text.length() && Character.isWhitespace(text.charAt(to))) {
            to++;
        }
        return new SettingsText(text.substring(0, from) + text.substring(to));
    }

    private Optional<Value> hooks() {
        return JsonOutline.of(text).flatMap(root -> root.member(HOOKS));
    }

    private Optional<Value> list(String event) {
        return hooks().flatMap(hooks -> hooks.member(event));
    }
}
