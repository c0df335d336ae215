package dev.shiftlog.interop;

import java.io.IOException;
import java.util.List;

/** Drives one agent's real program on a made-up machine. */
interface RealAgent {
    String PROBE = "PROBE: what did we do so far?";

    /** What a resume sent to the model before the probe, and how the program ended. */
    record Resumed(Run.Result run, List<Seen> seen) {}

    /** Resumes the conversation in the project folder with the probe as the next prompt. */
    Resumed resume(String id) throws IOException;

    /** Starts a new conversation in the project folder with the probe as its first prompt. */
    Run.Result begin() throws IOException;
}
