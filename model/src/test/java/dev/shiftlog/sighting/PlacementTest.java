package dev.shiftlog.sighting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '@', textBlock = """
            cd web && npm test | web
            cd 'my shop' && make | my shop
            cd "my shop" && make | my shop
            cd web && cd src && make | web/src
            cd web && cd /srv && make | /srv
            npm test | @@
            cd "$HOME/web" && npm test | @@
            cd web; npm test | web
            (cd web && npm test) | web
            """)
    void theFolderIsToldByTheLinesBeginning(String line, String folder) {
        assertEquals(folder, Placement.folder(line));
    }

    @Test
    void aPlaceKeepsItsLineUnderItsOtherName() {
        Placement web = new Placement("web", (folder, file) -> folder + "/" + file);
        assertEquals("web/src/a.test.ts:12", web.location("src/a.test.ts:12"));
        assertEquals("", web.location(""));
    }
}
