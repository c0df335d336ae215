package dev.shiftlog.panel.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.shiftlog.change.Change;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import dev.shiftlog.session.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorsPanelTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            src/a.ts:42         | src/a.ts        | 42
            C:/app/a.ts:7       | C:/app/a.ts     | 7
            src/a.ts            | src/a.ts        | 0
            C:/app/a.ts         | C:/app/a.ts     | 0
            src/a.ts:           | src/a.ts:       | 0
            :42                 | :42             | 0
            a.ts:123456789      | a.ts:123456789  | 0
            """)
    void onlyANumberBehindTheFileIsItsLine(String place, String file, int line) {
        Form form = Form.of("errors", Form.Verb.ADD, "", "New error", Field.of("message", "", "bad"),
                Field.of("place", "", place), Field.of("type", "", "TS2322"));
        assertEquals(
                List.of(Change.reportProblem(new Problem.Sighting("TS2322", file, line, "bad", List.of()))),
                new ErrorsPanel().submit(form));
    }
}
