package dev.shiftlog.convert;

import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.Turn;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A transcript in memory. */
public record Talk(Header header, List<Turn> turns) implements Transcript {
    public Talk {
        turns = List.copyOf(turns);
    }

    public static Talk of(String agent, Turn... turns) {
        return new Talk(Header.of(agent, "made-up"), List.of(turns));
    }

    /** What another transcript holds. */
    public static Talk of(Transcript transcript) throws IOException {
        List<Turn> turns = new ArrayList<>();
        transcript.read(View.LIVE, turns::add);
        return new Talk(transcript.header(), turns);
    }

    @Override
    public List<Notice> read(View view, TurnSink sink) throws IOException {
        for (Turn turn : turns) {
            sink.accept(turn);
        }
        return List.of();
    }
}
