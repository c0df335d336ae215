package dev.shiftlog.cli.state;

import dev.shiftlog.session.StepStatus;
import java.util.ArrayList;
import java.util.List;

/** The status of a step as people and agents type it. */
final class StepWord {
    private StepWord() {}

    /** The words that help and messages name. */
    static List<String> choices() {
        List<String> words = new ArrayList<>();
        for (StepStatus status : StepStatus.KNOWN) {
            words.add(status.word());
        }
        return words;
    }

    static String unknown(String word) {
        return "'" + word + "' is no status of a step; it is one of " + String.join(", ", choices());
    }
}
