package dev.shiftlog.harvest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TodoTableTest {
    private final TodoTable table = new TodoTable();

    @BeforeEach
    void insertThree() {
        assertTrue(table.follow("""
                -- what is to be done; all of it
                INSERT INTO todos (id, title, description, status) VALUES
                  ('a', 'Cart; it''s first', 'with (parentheses), and more', 'in_progress'),
                  ('b', 'Order', '', 'pending');
                insert or ignore into TODOS (id, title) values ('b', 'Another'), ('c', 'Bill');
                INSERT INTO todo_deps (todo_id, depends_on) VALUES ('b', 'a');
                """));
    }

    private String shown() {
        return table.steps()
                .stream()
                .map(step -> step.text("title") + ":" + step.text("status"))
                .collect(Collectors.joining(", "));
    }

    @Test
    void rowsAreInsertedOnce() {
        assertEquals("Cart; it's first:in_progress, Order:pending, Bill:", shown());
    }

    @Test
    void rowsAreUpdatedByAPlainCondition() {
        assertTrue(table.follow("UPDATE todos SET status = 'done', updated_at = datetime('now', 'utc') "
                + "WHERE id IN ('a', 'c'); UPDATE todos SET status = 'blocked' WHERE status = 'pending'"));
        assertEquals("Cart; it's first:done, Order:blocked, Bill:done", shown());
    }

    @Test
    void rowsAreDeletedAndReplaced() {
        assertTrue(table.follow("DELETE FROM todos WHERE id = 'a'"));
        assertTrue(table.follow("INSERT OR REPLACE INTO todos (id, title) VALUES ('b', 'Order all')"));
        assertEquals("Order all:, Bill:", shown());
        assertTrue(table.follow("DELETE FROM todos"));
        assertEquals("", shown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ";;", "SELECT * FROM todos WHERE id = 'a'", "CREATE TABLE todos (id TEXT)",
            "UPDATE todos SET status = 'done' WHERE id = 'a' AND title LIKE '%x%'",
            "UPDATE todos SET status = 'done' WHERE id LIKE 'a%'", "UPDATE todos SET status = lower('DONE')",
            "UPDATE other SET status = 'done'", "UPDATE todos SET", "UPDATE todos SET status = 'done' WHERE",
            "INSERT INTO todos SELECT * FROM other", "INSERT INTO todos (id, title) VALUES ('d'",
            "INSERT INTO todos (id, title) VALUES ('d', 'x', 'y')", "DELETE FROM todos WHERE id = 'z'", "'",
            "(("})
    void anyOtherStatementChangesNothing(String sql) {
        String before = shown();
        assertFalse(table.follow(sql));
        assertEquals(before, shown());
    }
}
