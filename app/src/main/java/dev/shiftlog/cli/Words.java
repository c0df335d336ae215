package dev.shiftlog.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The words of a call, sorted under the names that the spec declares; each name has a list. */
record Words(Map<String, List<String>> options, Map<String, List<String>> arguments,
        Optional<String> folder, boolean help) {
    Words {
        options = new HashMap<>(options);
        arguments = new HashMap<>(arguments);
    }
}
