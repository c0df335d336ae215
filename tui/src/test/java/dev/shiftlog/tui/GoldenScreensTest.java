package dev.shiftlog.tui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.canvas.Canvas;
import dev.shiftlog.canvas.Grid;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every scene looks as its golden file says. {@code -Dgolden=update} writes the files anew: look at
 * the difference before you commit it.
 */
class GoldenScreensTest {
    private static final Path FOLDER = Path.of(System.getProperty("shiftlog.root", "."), "tui", "src", "test",
            "golden");
    private static final boolean UPDATE = "update".equals(System.getProperty("golden"));
    private static final int[][] SIZES = {{80, 24}, {120, 40}, {40, 12}};

    @TestFactory
    Stream<DynamicTest> aSceneLooksAsItsGoldenFileSays() {
        List<DynamicTest> tests = new ArrayList<>();
        Scenes.all().forEach((name, scene) -> {
            for (int[] size : SIZES) {
                String file = file(name, size);
                tests.add(DynamicTest.dynamicTest(file,
                        () -> check(file, draw(Scenes.play(scene, size[0], size[1])))));
            }
        });
        return tests.stream();
    }

    @Test
    void noGoldenFileIsLeftOver() throws IOException {
        Set<String> known = new TreeSet<>();
        Scenes.all().keySet().forEach(name -> List.of(SIZES).forEach(size -> known.add(file(name, size))));
        try (Stream<Path> files = Files.list(FOLDER)) {
            Set<String> found = files.map(file -> file.getFileName().toString())
                    .collect(Collectors.toCollection(TreeSet::new));
            found.removeAll(known);
            if (UPDATE) {
                for (String orphan : found) {
                    Files.delete(FOLDER.resolve(orphan));
                }
            } else {
                assertEquals(Set.of(), found, "no scene draws these any more: -Dgolden=update deletes them");
            }
        }
    }

    private static String file(String name, int[] size) {
        return name + "." + size[0] + "x" + size[1] + ".txt";
    }

    private static String draw(State state) {
        Grid grid = new Grid(state.width(), state.height());
        new App().view(state, new Canvas(grid));
        return grid.dump();
    }

    private static void check(String name, String actual) throws IOException {
        Path file = FOLDER.resolve(name);
        if (UPDATE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, actual);
        }
        String expected = Files.exists(file) ? Files.readString(file) : "";
        assertEquals(expected, actual, file + " differs: -Dgolden=update writes it anew");
    }
}
