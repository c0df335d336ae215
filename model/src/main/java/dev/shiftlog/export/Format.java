package dev.shiftlog.export;

import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The forms in which a conversation can be handed on; each is written turn by turn. */
public enum Format {
    MARKDOWN {
        @Override
        Document document(Appendable out, UnaryOperator<String> texts) {
            return new MarkdownDocument(out, texts);
        }
    },
    HTML {
        @Override
        Document document(Appendable out, UnaryOperator<String> texts) {
            return new HtmlDocument(out, texts);
        }
    },
    JSON {
        @Override
        Document document(Appendable out, UnaryOperator<String> texts) {
            return new JsonDocument(out, texts);
        }
    };

    abstract Document document(Appendable out, UnaryOperator<String> texts);

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Writes the conversation, every text changed as told; answers what could not be read. */
    public List<Notice> write(Transcript transcript, View view, UnaryOperator<String> texts,
            Appendable out)
            throws IOException {
        Document document = document(out, texts);
        document.begin(transcript.header());
        List<Notice> notices = transcript.read(view, document);
        document.end(notices);
        return notices;
    }

    /** What a format does with a conversation. */
    interface Document extends TurnSink {
        void begin(Header header) throws IOException;

        void end(List<Notice> notices) throws IOException;
    }
}
