package dev.shiftlog.resumestate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.resumestate.StateBook.StateConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFilesTest {
    @TempDir
    private Path project;

    private static StateDocument state(int day) {
        String id = "sess_202604" + (day < 10 ? "0" : "") + day + "_001";
        return new StateDocument(JsonObject.with("session_id", id)
                .with("project", "my-app")
                .with("timestamp", "2026-04-16T20:00:00Z")
                .with("objectives", JsonObject.with("primary", "Day " + day).build())
                .build());
    }

    private StateFiles files(int most) {
        return new StateFiles(project,
                new StateConfig(true, true, most, ".session-history", ".session-state.json", true, true));
    }

    private List<String> history() throws IOException {
        try (Stream<Path> files = Files.list(project.resolve(".session-history"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void theHistoryKeepsAsManyAsItMayAndPacksAllButTheNewestFive() throws IOException {
        for (int day = 1; day <= 9; day++) {
            files(7).save(state(day));
        }
        assertEquals(
                List.of("sess_20260403_001.json.gz", "sess_20260404_001.json.gz", "sess_20260405_001.json",
                        "sess_20260406_001.json", "sess_20260407_001.json", "sess_20260408_001.json",
                        "sess_20260409_001.json"),
                history());
        List<String> notices = new ArrayList<>();
        assertEquals(List.of("Day 9", "Day 8", "Day 7", "Day 6", "Day 5", "Day 4", "Day 3"),
                files(7).past(notices).stream().map(StateDocument::objective).toList());
        assertEquals("Day 3", files(7).past("sess_20260403_001").orElseThrow().objective());
    }

    @Test
    void aForeignFileIsNeitherReadNorOverwritten() throws IOException {
        Path file = Files.writeString(project.resolve(".session-state.json"), "{\"tabs\": [1]}");
        IOException refused = assertThrows(IOException.class, () -> files(5).save(state(1)));
        assertTrue(refused.getMessage().contains("is another program's"), refused::getMessage);
        assertEquals("{\"tabs\": [1]}", Files.readString(file));
    }

    @Test
    void summariesHoldASessionOnceAndKeepWhatAPersonWroteAbove() throws IOException {
        Path summaries = project.resolve("token-cache/summaries.md");
        Files.createDirectories(summaries.getParent());
        Files.writeString(summaries, "# My notes\n\nkeep me\n\n");
        files(5).save(state(1));
        files(5).save(state(2));
        files(5).save(state(1));
        assertEquals("""
                # My notes

                keep me

                ## sess_20260401_001 · 2026-04-16T20:00:00Z

                - Objective: Day 1 (0% complete)

                ## sess_20260402_001 · 2026-04-16T20:00:00Z

                - Objective: Day 2 (0% complete)

                """, Files.readString(summaries));
    }

    @Test
    void clearingTakesTheStateAwayAndKeepsTheHistory() throws IOException {
        files(5).write(state(1));
        assertTrue(files(5).clear());
        assertTrue(files(5).read().isEmpty());
        assertEquals(List.of("sess_20260401_001.json"), history());
    }
}
