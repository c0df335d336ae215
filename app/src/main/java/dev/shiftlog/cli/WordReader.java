package dev.shiftlog.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the words after a command's name as its spec declares them. */
final class WordReader {
    private final Spec spec;
    private final List<String> words;
    private final Map<String, List<String>> options = new HashMap<>();
    private final Map<String, List<String>> arguments = new HashMap<>();
    private final List<String> positional = new ArrayList<>();
    private Optional<String> folder = Optional.empty();
    private boolean help;
    private int next;

    private WordReader(Spec spec, List<String> words) {
        this.spec = spec;
        this.words = words;
    }

    static Words read(Spec spec, List<String> words) throws UsageError {
        return new WordReader(spec, words).read();
    }

    private Words read() throws UsageError {
        for (Option option : spec.options()) {
            options.put(option.name(), new ArrayList<>());
        }
        for (Argument argument : spec.arguments()) {
            arguments.put(argument.name(), new ArrayList<>());
        }
        while (next < words.size()) {
            word(words.get(next++));
        }
        if (!help) {
            place();
        }
        return new Words(options, arguments, folder, help);
    }

    private void word(String word) throws UsageError {
        if (word.equals("--")) {
            takeRest();
        } else if (restBegins()) {
            positional.add(word);
            takeRest();
        } else if (word.startsWith("-C") && !word.startsWith("--")) {
            folder = Optional.of(word.length() > 2 ? word.substring(2) : following("-C"));
        } else if (word.equals("--help") || word.equals("-h") && !declares("-h")) {
            help = true;
        } else if (word.startsWith("--")) {
            longOption(word);
        } else if (word.startsWith("-") && word.length() > 1) {
            shortOptions(word);
        } else {
            positional.add(word);
        }
    }

    private void takeRest() {
        positional.addAll(words.subList(next, words.size()));
        next = words.size();
    }

    /** The words of another program begin: our own options can only stand before the first of them. */
    private boolean restBegins() {
        List<Argument> declared = spec.arguments();
        return !declared.isEmpty() && declared.getLast().arity() == Argument.Arity.REST
                && positional.size() >= Math.max(1, declared.size() - 1);
    }

    private void longOption(String word) throws UsageError {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        Option option = option(name);
        if (equals < 0) {
            take(option, name);
        } else if (option.isFlag()) {
            throw new UsageError("Option '" + name + "' does not take a value.");
        } else {
            keep(option, word.substring(equals + 1));
        }
    }

    /** One letter with its value ({@code -pdone}), or several flags at once ({@code -ab}). */
    private void shortOptions(String word) throws UsageError {
        for (int i = 1; i < word.length(); i++) {
            String name = "-" + word.charAt(i);
            Option option = option(name);
            boolean last = i == word.length() - 1;
            if (!option.isFlag() && !last) {
                keep(option, word.substring(i + 1));
                return;
            }
            take(option, name);
        }
    }

    private void take(Option option, String name) throws UsageError {
        keep(option, option.isFlag() ? "" : following(name));
    }

    private String following(String name) throws UsageError {
        if (next == words.size()) {
            throw new UsageError("Option '" + name + "' requires an argument.");
        }
        return words.get(next++);
    }

    private void keep(Option option, String value) throws UsageError {
        if (!option.takes(value)) {
            throw UsageError.badChoice(option.name(), value, option.choices());
        }
        options.get(option.name()).add(value);
    }

    private boolean declares(String name) {
        for (Option option : spec.options()) {
            if (option.spellings().contains(name)) {
                return true;
            }
        }
        return false;
    }

    private Option option(String name) throws UsageError {
        List<String> known = new ArrayList<>();
        for (Option option : spec.options()) {
            if (option.spellings().contains(name)) {
                return option;
            }
            known.addAll(option.spellings());
        }
        known.add("--help");
        throw new UsageError("No such option: " + name + Likeness.suggestion(name, known));
    }

    /** Hands the words without a name to the arguments, from left to right. */
    private void place() throws UsageError {
        int taken = 0;
        for (Argument argument : spec.arguments()) {
            List<String> own = arguments.get(argument.name());
            if (argument.takesMany()) {
                own.addAll(positional.subList(taken, positional.size()));
                taken = positional.size();
            } else if (taken < positional.size()) {
                own.add(positional.get(taken++));
            }
            if (own.isEmpty() && argument.isRequired()) {
                throw new UsageError("Missing argument '" + argument.name() + "'.");
            }
        }
        if (taken < positional.size()) {
            throw new UsageError("Got unexpected extra argument ("
                    + String.join(" ", positional.subList(taken, positional.size())) + ")");
        }
    }
}
