package dev.shiftlog.handover;

import dev.shiftlog.handoff.Handoff;

/** What is to be done outside for the screens of handoffs, kept transcripts and hooks. */
public sealed interface HandoverErrand {
    /** Drafts a handoff out of the session, or takes up what was written of one before unless anew. */
    record Draft(boolean anew) implements HandoverErrand {}

    /** Keeps a half-written handoff where neither a crash nor another screen can reach it. */
    record Keep(Handoff handoff) implements HandoverErrand {}

    /** Archives the handoff and points everything to it. */
    record Write(Handoff handoff, boolean redact) implements HandoverErrand {}

    /** Lists the handoffs there are. */
    record ListHandoffs() implements HandoverErrand {}

    /** Reads an archived handoff. */
    record Read(String file) implements HandoverErrand {}

    /** Sets the status of a handed-over session. */
    record Close(String session, String status) implements HandoverErrand {}

    /** Fetches the text for the next agent. */
    record FetchPrompt() implements HandoverErrand {}

    /** Brings what the handoffs tell into the session. */
    record Import() implements HandoverErrand {}

    /** Lists the transcripts that were kept from before compactions. */
    record ListSnapshots() implements HandoverErrand {}

    record ReadSnapshot(String name) implements HandoverErrand {}

    /** Writes the kept transcript as a new conversation of its agent. */
    record RestoreSnapshot(String name) implements HandoverErrand {}

    /** Looks in which settings our hooks are installed. */
    record LookAtHooks() implements HandoverErrand {}

    /** Says what installing the hooks of a host in a scope would write, or taking them away. */
    record PlanHooks(String host, String scope, boolean install) implements HandoverErrand {}

    /** Writes what was shown. */
    record ChangeHooks(String host, String scope, boolean install) implements HandoverErrand {}
}
