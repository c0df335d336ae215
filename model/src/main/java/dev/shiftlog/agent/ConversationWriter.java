package dev.shiftlog.agent;

import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import java.io.IOException;
import java.util.List;

/** Writes a transcript in a tool's own format so that the tool itself resumes it. */
public interface ConversationWriter {
    /**
     * The transcript as this tool can hold it, turn by turn; each reading counts in the tally what it
     * keeps and what it has to change. Nothing is written.
     */
    Transcript fit(Transcript transcript, Target target, Tally tally);

    /** What the tool does with any conversation when it resumes it, in words for a person. */
    List<String> habits();

    /** Writes all files of the new conversation; whatever fails, the sink undoes. */
    Conversation write(Transcript fitted, Target target, SourceTree files, Sink sink) throws IOException;
}
