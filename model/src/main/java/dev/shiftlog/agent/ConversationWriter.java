package dev.shiftlog.agent;

import dev.shiftlog.transcript.Loss;
import dev.shiftlog.transcript.Transcript;
import java.io.IOException;
import java.util.List;

/** Writes a transcript in a tool's own format so that the tool itself resumes it. */
public interface ConversationWriter {
    /** What the target cannot hold as it is; reads the transcript once and writes nothing. */
    List<Loss> examine(Transcript transcript, Target target) throws IOException;

    /** Writes all files of the new conversation; whatever fails, the sink undoes. */
    Conversation write(Transcript transcript, Target target, Sink sink) throws IOException;
}
