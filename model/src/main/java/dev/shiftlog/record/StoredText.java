package dev.shiftlog.record;

import dev.shiftlog.source.Source;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A text that is read from its file when it is wanted: the inside of a JSON string, or plain. */
record StoredText(SourceTree files, Path file, Span span, boolean json) implements Passage.Stored {
    @Override
    public Reader open() throws IOException {
        Source source = files.open(file);
        InputStream bytes = new SourceBytes(source).stream(span);
        Reader plain = new InputStreamReader(bytes, StandardCharsets.UTF_8) {
            @Override
            public void close() throws IOException {
                source.close();
            }
        };
        return json ? new UnescapingReader(plain) : plain;
    }

    @Override
    public long length() {
        return span.length();
    }
}
