package dev.shiftlog.harvest;

import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Copilot's task list, a table "todos" that it changes by SQL. What is understood is what it is told to
 * write: rows of plain values, and conditions that name one column. Any other statement changes nothing.
 */
final class TodoTable {
    private static final String TABLE = "todos";
    private static final String KEY = "id";

    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();

    /** Rows that have one of the values in a column; a statement without a condition is about all. */
    private record Condition(String column, List<String> values) {
        boolean isTrueOf(Map<String, String> row) {
            return column.isEmpty() || values.contains(row.getOrDefault(column, ""));
        }
    }

    /** Follows the statements; whether one of them changed the table. */
    boolean follow(String sql) {
        boolean changed = false;
        SqlWords words = new SqlWords(sql);
        while (words.hasMore()) {
            changed |= statement(words);
            words.skipStatement();
        }
        return changed;
    }

    private boolean statement(SqlWords words) {
        if (words.take("insert")) {
            boolean keeping = words.take("or") && words.take("ignore");
            words.take("replace");
            return words.take("into") && words.take(TABLE) && insert(words, keeping);
        }
        if (words.take("update")) {
            return words.take(TABLE) && words.take("set") && update(words);
        }
        return words.take("delete") && words.take("from") && words.take(TABLE) && delete(words);
    }

    private boolean insert(SqlWords words, boolean keeping) {
        List<String> columns = words.names();
        if (!columns.contains(KEY) || !words.take("values")) {
            return false;
        }
        boolean changed = false;
        do {
            List<Optional<String>> values = words.values();
            if (values.size() != columns.size()) {
                return changed;
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < values.size(); i++) {
                String column = columns.get(i);
                values.get(i).ifPresent(value -> row.put(column, value));
            }
            String key = row.getOrDefault(KEY, "");
            if (!keeping || !rows.containsKey(key)) {
                rows.put(key, row);
                changed = true;
            }
        } while (words.take(","));
        return changed;
    }

    private boolean update(SqlWords words) {
        Map<String, String> set = new LinkedHashMap<>();
        do {
            String column = words.name();
            if (!words.take("=")) {
                return false;
            }
            words.value().ifPresent(value -> set.put(column, value));
        } while (words.take(","));
        List<Map<String, String>> chosen = where(words);
        chosen.forEach(row -> row.putAll(set));
        return !chosen.isEmpty() && !set.isEmpty();
    }

    private boolean delete(SqlWords words) {
        return rows.values().removeAll(where(words));
    }

    private List<Map<String, String>> where(SqlWords words) {
        Optional<Condition> condition = condition(words);
        List<Map<String, String>> chosen = new ArrayList<>();
        for (Map<String, String> row : rows.values()) {
            if (condition.isPresent() && condition.get().isTrueOf(row)) {
                chosen.add(row);
            }
        }
        return chosen;
    }

    private static Optional<Condition> condition(SqlWords words) {
        if (words.atEnd()) {
            return Optional.of(new Condition("", List.of()));
        }
        if (!words.take("where")) {
            return Optional.empty();
        }
        String column = words.name();
        List<Optional<String>> values = words.take("in")
                ? words.values()
                : words.take("=") ? List.of(words.value()) : List.of();
        return words.atEnd() && !column.isEmpty()
                ? Optional.of(new Condition(column, values.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    List<JsonObject> steps() {
        List<JsonObject> steps = new ArrayList<>();
        for (Map<String, String> row : rows.values()) {
            steps.add(JsonObject.with("title", row.getOrDefault("title", ""))
                    .with("status", row.getOrDefault("status", ""))
                    .build());
        }
        return steps;
    }
}
