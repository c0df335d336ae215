package dev.shiftlog.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.json.Json;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RecordFileTest {
    private static final int LONG = Passage.LONGEST_HELD + 1000;

    @TempDir
    Path folder;
    private final Notices notices = new Notices();

    private RecordFile file(String content) throws IOException {
        Path path = folder.resolve("records.jsonl");
        Files.writeString(path, content);
        return RecordFile.open(new LocalFiles(), path, notices);
    }

    private static List<String> lines(RecordFile file) throws IOException {
        List<String> lines = new ArrayList<>();
        file.lines(0, (span, whole) -> {
            StringBuilder seen = new StringBuilder();
            boolean readable = file.object(span, (name, value) -> seen.append(name)
                    .append('=')
                    .append(value.text().length() > 20 ? "long" : value.text())
                    .append(' '));
            lines.add((readable ? "" : "broken ") + (whole ? "" : "torn ") + seen.toString().strip());
        });
        return lines;
    }

    @Test
    void linesAreReadWhateverStandsAroundThem() throws IOException {
        try (RecordFile file = file("\ufeff{\"a\":\"1\"}\r\n\n  \n{\"b\":\"2\"\n[1]\n{\"c\":\"3\"} x\n"
                + "{\"d\":\"4\"}")) {
            assertEquals(List.of("a=1", "", "", "broken b=2", "broken ", "broken c=3", "torn d=4"),
                    lines(file));
        }
    }

    @Test
    void theLinesOfALargeFileComeInTheirOrderThoughSeveralAreReadAtOnce() throws IOException {
        StringBuilder content = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 60_000; i++) {
            String end = i % 7 == 0 ? "" : "}";
            content.append("{\"number\":\"")
                    .append(i)
                    .append("\",\"padding\":\"")
                    .append("x".repeat(i % 200));
            content.append('"').append(end).append('\n');
            wanted.add(i % 7 == 0 ? "broken" : Integer.toString(i));
        }
        content.append("{\"number\":\"last\"}");
        wanted.add("torn last");
        List<String> seen = new ArrayList<>();
        try (RecordFile file = file(content.toString())) {
            assertTrue(file.size() > 4 << 20);
            file.lines(Numbered::new, (span, ended, read) -> seen
                    .add((ended ? "" : "torn ") + read.map(Numbered::number).orElse("broken")));
        }
        assertEquals(wanted, seen);
    }

    /** A thread reads the lines that begin in its part: some end at its border, some reach over several. */
    @Test
    void aLineIsReadOnceWhereverThePartsOfALargeFileEnd() throws IOException {
        StringBuilder content = new StringBuilder();
        List<String> wanted = new ArrayList<>();
        for (int i = 0; content.length() < 5 << 20; i++) {
            int length = i % 2_000 == 1_999 ? 1_500_000 : i % 500 == 0 ? 1024 - content.length() % 512 : 512;
            String start = "{\"number\":\"" + i + "\",\"padding\":\"";
            content.append(start).append("x".repeat(length - start.length() - 3)).append("\"}\n");
            wanted.add(Integer.toString(i));
        }
        List<String> seen = new ArrayList<>();
        try (RecordFile file = file(content.toString())) {
            file.lines(Numbered::new, (_, _, read) -> seen.add(read.map(Numbered::number).orElse("broken")));
        }
        assertEquals(wanted, seen);
    }

    private static final class Numbered implements Fields.Handler {
        private String number = "";

        @Override
        public void field(String name, Fields value) throws IOException {
            number = name.equals("number") ? value.text() : number;
        }

        String number() {
            return number;
        }
    }

    @Test
    void linesLongerThanTheWindowAreFoundAndRead() throws IOException {
        String wide = "{\"a\":\"" + "x".repeat(300_000) + "\",\"b\":\"end\"}\n";
        try (RecordFile file = file("{\"s\":\"0\"}\n" + wide + "{\"t\":\"1\"}\n" + wide)) {
            assertEquals(List.of("s=0", "a=long b=end", "t=1", "a=long b=end"), lines(file));
        }
    }

    @Test
    void aVeryLongTextStaysOnDiskAndReadsAsItIs() throws IOException {
        String text = "start\n\"quoted\" \\ ✓ " + "y".repeat(LONG) + " 購物車 end";
        String escaped = text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("✓", "\\u2713");
        List<Passage> read = new ArrayList<>();
        try (RecordFile file = file("{\"s\":\"0\"}\n{\"a\":[{\"text\":\"" + escaped
                + "\"}],\"b\":\"behind\"}\n{\"c\":\"3\"}\n")) {
            file.lines(0, (span, whole) -> file.object(span, (name, value) -> {
                if (name.equals("a")) {
                    value.elements(
                            part -> part.each((field, content) -> read.add(content.passage())));
                } else {
                    read.add(value.passage());
                }
            }));
        }
        assertEquals(4, read.size());
        assertInstanceOf(Passage.Stored.class, read.get(1));
        assertEquals(text, read.get(1).text());
        assertEquals(Passage.of("behind"), read.get(2));
        assertEquals(Passage.of("3"), read.get(3));
    }

    @Test
    void aShortTextThatLooksLikeTheMarkOfALongOneIsATextOfItsOwn() throws IOException {
        List<Passage> read = new ArrayList<>();
        try (RecordFile file = file("{\"a\":\"\\u001along text 7\",\"b\":\"" + "y".repeat(LONG)
                + "\"}\n")) {
            file.object(file.whole(), (name, value) -> read.add(value.passage()));
        }
        assertEquals(Passage.of("\u001along text 7"), read.getFirst());
        assertEquals(LONG, read.get(1).text().length());
    }

    @Test
    void placesBehindALongTextAreRight() throws IOException {
        String line = "{\"m\":[{\"x\":\"" + "y".repeat(LONG) + "\"},{\"id\":\"second\"}]}";
        List<Span> spans = new ArrayList<>();
        try (RecordFile file = file(line + "\n")) {
            file.object(new Span(0, line.length()), (name, value) -> value
                    .elements(element -> spans.add(new Span(element.start(), element.end()))));
            assertEquals("{\"id\":\"second\"}",
                    line.substring((int) spans.get(1).start(), (int) spans.get(1).end()));
            assertTrue(file.object(spans.get(1), (name, value) -> assertEquals("second",
                    value.text())));
        }
    }

    @Test
    void anArgumentBeyondTheLimitIsACountedLoss() throws IOException {
        List<Json> read = new ArrayList<>();
        try (RecordFile file = file("{\"small\":{\"k\":\"" + "s".repeat(LONG) + "\"},\"large\":{\"k\":\""
                + "l".repeat(RecordFile.LONGEST_VALUE + 1) + "\"}}\n")) {
            assertTrue(file.object(file.whole(), (name, value) -> read.add(value.json())));
        }
        assertEquals(LONG, read.get(0).asObject().text("k").length());
        assertTrue(read.get(1).asObject().text("k").startsWith("[20000001 bytes left out"));
        assertEquals(List.of(Notice.Kind.OVERSIZED_VALUE),
                notices.all().stream().map(Notice::kind).toList());
    }

    @Test
    void theLineAroundAPlaceIsFoundFromAnywhereInIt() throws IOException {
        String line = "{\"a\":\"" + "x".repeat(20_000) + "\"}";
        try (RecordFile file = file("first\n" + line + "\nlast")) {
            for (int place : new int[]{6, 7, 9000, 6 + line.length() - 1}) {
                assertEquals(new Span(6, 6 + line.length()), file.lineAround(place));
            }
            assertEquals(new Span(0, 5), file.lineAround(2));
            assertEquals(line.length() + 7, file.lineAround(line.length() + 9).start());
        }
    }

    @Test
    void headAndTailAreSeenAndTheMiddleIsNot() throws IOException {
        StringBuilder content = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            content.append("{\"n\":\"").append(i).append("\"}\n");
        }
        List<String> seen = new ArrayList<>();
        try (RecordFile file = file(content.toString())) {
            file.edges(100, (span, whole) -> file.object(span, (name, value) -> {
                if (whole) {
                    seen.add(value.text());
                }
            }));
        }
        assertEquals("0", seen.getFirst());
        assertEquals("999", seen.getLast());
        assertTrue(seen.size() < 20, seen.toString());
        assertFalse(seen.contains("500"));
    }

    @Test
    void aFileThatShrinksWhileItIsReadIsReadAsFarAsItGoes() throws IOException {
        try (RecordFile file = file("{\"a\":\"1\"}\n" + "{\"b\":\"2\"}\n".repeat(50_000))) {
            Files.writeString(file.path(), "{\"a\":\"1\"}\n");
            assertEquals("a=1", lines(file).getFirst());
        }
    }

    @Test
    void anAnswerIsGivenOnceAndInOrder() {
        LongList keys = new LongList();
        for (long key : new long[]{7, Key.of("x"), 7, 9}) {
            keys.add(key);
        }
        LongList answers = new LongList();
        for (int i = 0; i < 4; i++) {
            answers.add(i);
        }
        Pairing pairing = new Pairing(keys, answers);
        assertEquals(0, pairing.take(7).orElse(-1));
        assertEquals(2, pairing.take(7).orElse(-1));
        assertTrue(pairing.take(7).isEmpty());
        assertTrue(pairing.take(8).isEmpty());
        assertEquals(2, pairing.unused());
    }
}
