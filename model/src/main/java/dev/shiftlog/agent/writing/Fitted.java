package dev.shiftlog.agent.writing;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.List;

/** A transcript in which every turn is one that the target's format holds. */
public record Fitted(Transcript source, Shape shape, Tally tally) implements Transcript {
    public Fitted {
        requireNonNull(source);
        requireNonNull(shape);
        requireNonNull(tally);
    }

    @Override
    public Header header() {
        return source.header();
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        Fitting fitting = new Fitting(shape, tally, sink);
        List<Notice> notices = source.read(view, fitting);
        fitting.end();
        return notices;
    }
}
