package dev.shiftlog.interop;

import java.util.List;

/** What {@link HookProofTest} shows on the real program of every host; the README says so. */
public final class HookProofs {
    public static final List<String> OF_EVERY_HOST = List.of("told at a start", "told on a resume",
            "told after a compaction", "plugin taken and speaking");

    private HookProofs() {}
}
