package dev.shiftlog.convert;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.List;

/** A transcript whose turns somebody else sees first. */
record Observed(Transcript source, TurnSink observer) implements Transcript {
    public Observed {
        requireNonNull(source);
        requireNonNull(observer);
    }

    @Override
    public Header header() {
        return source.header();
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        return source.read(view, turn -> {
            observer.accept(turn);
            sink.accept(turn);
        });
    }
}
