package dev.shiftlog.agent.codex;

import dev.shiftlog.transcript.Block.Outcome;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the head of an output says of how the call ended. */
final class ExitCode {
    private static final int HEAD = 400;
    /** The last spelling is Claude's, whose outputs are kept as they are when they come here. */
    private static final Pattern CODE = Pattern
            .compile("(?m)^(?:Process exited with code|Exit code:) (-?\\d+)$"
                    + "|\"exit_code\": ?(-?\\d+)|\\AExit code (-?\\d+)$");
    private static final List<String> STOPPED = List.of("aborted", "aborted by user");

    private ExitCode() {}

    static Outcome of(String output) {
        if (output.length() < HEAD && STOPPED.contains(output.strip())) {
            return Outcome.REJECTED;
        }
        String head = output.substring(0, Math.min(HEAD, output.length()));
        // All spellings share these letters, most outputs lack them, and the pattern is slow.
        if (!head.contains("xit")) {
            return Outcome.SUCCESS;
        }
        Matcher code = CODE.matcher(head);
        if (!code.find()) {
            return Outcome.SUCCESS;
        }
        return Stream.of(code.group(1), code.group(2), code.group(3)).anyMatch("0"::equals)
                ? Outcome.SUCCESS
                : Outcome.FAILURE;
    }
}
