package dev.shiftlog.cli;

import dev.shiftlog.cli.CommandLine.Host;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One call of a command: its words, read as the spec declares them, and the process around it. */
public final class Invocation {
    private final String path;
    private final Map<String, List<String>> options;
    private final Map<String, List<String>> arguments;
    private final Host host;
    private final Optional<Path> asked;

    Invocation(String path, Words words, Host host, Optional<Path> asked) {
        this.path = path;
        this.options = words.options();
        this.arguments = words.arguments();
        this.host = host;
        this.asked = asked;
    }

    /** The words that name the command, as in {@code session convert}. */
    public String path() {
        return path;
    }

    public boolean flag(String option) {
        return !values(option).isEmpty();
    }

    public Optional<String> value(String option) {
        List<String> values = values(option);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    /** Every value of the option, in the order given. */
    public List<String> values(String option) {
        return declared(options, option);
    }

    /** The word of a required argument. */
    public String argument(String name) {
        return declared(arguments, name).getFirst();
    }

    public Optional<String> optionalArgument(String name) {
        List<String> words = declared(arguments, name);
        return words.isEmpty() ? Optional.empty() : Optional.of(words.getFirst());
    }

    /** All words of an argument that takes many. */
    public List<String> arguments(String name) {
        return declared(arguments, name);
    }

    public boolean json() {
        return options.containsKey("--json") && flag("--json");
    }

    public Output out() {
        return host.out();
    }

    public Output err() {
        return host.err();
    }

    public InputStream in() {
        return host.in();
    }

    /** The folder of the call: that of the process, or the one that {@code -C} names. */
    public Path cwd() {
        return asked.orElse(host.cwd());
    }

    /** The folder that {@code -C} names; it goes before what the environment says. */
    public Optional<Path> askedFolder() {
        return asked;
    }

    public Map<String, String> environment() {
        return host.environment();
    }

    public Optional<String> variable(String name) {
        return host.variable(name);
    }

    public WallClock clock() {
        return host.clock();
    }

    public Host.Terminal terminal() {
        return host.terminal();
    }

    private List<String> declared(Map<String, List<String>> words, String name) {
        List<String> found = words.get(name);
        if (found == null) {
            throw new IllegalArgumentException("the command " + path + " does not declare " + name);
        }
        return found;
    }

    /** Questions to the person at the terminal; where nobody sits, the answer is the default. */
    public static final class Dialog {
        private final Invocation call;
        private final BufferedReader answers;

        public Dialog(Invocation call) {
            this.call = call;
            this.answers = new BufferedReader(new InputStreamReader(call.in(), StandardCharsets.UTF_8));
        }

        public boolean isPossible() {
            return call.terminal().isInteractive();
        }

        /** Asks until the answer is yes, no, or nothing, which means the default. */
        public boolean agrees(String question, boolean byDefault) throws IOException {
            if (!isPossible()) {
                return byDefault;
            }
            while (true) {
                call.out().raw(question + (byDefault ? " [Y/n] " : " [y/N] ")).flush();
                String answer = answers.readLine();
                String word = answer == null ? "n" : answer.strip().toLowerCase(Locale.ROOT);
                if (word.isEmpty()) {
                    return byDefault;
                }
                if (word.equals("y") || word.equals("yes") || word.equals("n") || word.equals("no")) {
                    return word.startsWith("y");
                }
            }
        }
    }
}
