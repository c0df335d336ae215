package dev.shiftlog.agent.codex;

import dev.shiftlog.transcript.Block.Outcome;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the head of an output says of how the call ended. */
final class ExitCode {
    private static final int HEAD = 400;
    private static final Pattern CODE = Pattern.compile(
            "(?m)^(?:Process exited with code|Exit code:) (-?\\d+)$|\"exit_code\": ?(-?\\d+)");
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
        String number = code.group(1) == null ? code.group(2) : code.group(1);
        return number.equals("0") ? Outcome.SUCCESS : Outcome.FAILURE;
    }
}
