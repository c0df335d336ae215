package dev.shiftlog.cli;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The process around a call: everything of the outside world that a command may ask for. */
public record Host(Output out, Output err, InputStream in, Path cwd, Map<String, String> environment,
        WallClock clock, Terminal terminal) {
    /** Which of the standard streams a person sits at. */
    public record Terminal(boolean input, boolean output) {
        public static final Terminal NONE = new Terminal(false, false);

        /** A question can be asked and answered. */
        public boolean isInteractive() {
            return input && output;
        }
    }

    public Optional<String> variable(String name) {
        String value = environment.get(name);
        return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
    }
}
