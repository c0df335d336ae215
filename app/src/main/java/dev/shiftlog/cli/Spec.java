package dev.shiftlog.cli;

import java.util.ArrayList;
import java.util.List;

/** What a command takes: it drives the parser, the help and the completions. */
public record Spec(String summary, String about, List<Option> options, List<Argument> arguments) {
    public Spec {
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /** Starts a spec with the line that the list of commands shows. */
    public static Builder of(String summary) {
        return new Builder(summary);
    }

    /** The words that a completion can offer: every spelling of an option, and the choices of its value. */
    public List<String> words() {
        List<String> words = new ArrayList<>();
        for (Option option : options) {
            words.addAll(option.spellings());
            words.addAll(option.choices());
        }
        return words;
    }

    Argument argument(int place) {
        return arguments.get(Math.min(place, arguments.size() - 1));
    }

    /** Collects what a command takes. */
    public static final class Builder {
        private final String summary;
        private final List<Option> options = new ArrayList<>();
        private final List<Argument> arguments = new ArrayList<>();
        private String about = "";
        private String answer = "";

        private Builder(String summary) {
            this.summary = summary;
        }

        /** Paragraphs for the help of the command; line breaks are kept. */
        public Builder about(String paragraphs) {
            about = paragraphs.strip();
            return this;
        }

        /** An option without a value; spellings as in {@code "-f, --force"}, the name last. */
        public Builder flag(String spellings, String help) {
            return add(spellings, Option.Kind.FLAG, "", List.of(), help);
        }

        /** An option with a value; given more than once, the last wins. */
        public Builder option(String spellings, String value, String help) {
            return add(spellings, Option.Kind.SINGLE, value, List.of(), help);
        }

        /** An option that may be given several times and keeps every value. */
        public Builder repeated(String spellings, String value, String help) {
            return add(spellings, Option.Kind.REPEATED, value, List.of(), help);
        }

        /** An option whose value is one of the choices. */
        public Builder choice(String spellings, String help, String... choices) {
            return add(spellings, Option.Kind.SINGLE, "", List.of(choices), help);
        }

        /** An option for whose value these words are offered, and which the command reads itself. */
        public Builder offer(String spellings, String help, List<String> words) {
            return add(spellings, Option.Kind.OFFERED, "", words, help);
        }

        /** Declares {@code --json}, and says in the help what programs may rely on in that answer. */
        public Builder json(String shape) {
            answer = shape.strip();
            return flag("--json", "Print the answer as JSON.");
        }

        public Builder argument(String name) {
            return add(name, Argument.Arity.ONE);
        }

        public Builder optional(String name) {
            return add(name, Argument.Arity.OPTIONAL);
        }

        public Builder oneOrMore(String name) {
            return add(name, Argument.Arity.ONE_OR_MORE);
        }

        public Builder any(String name) {
            return add(name, Argument.Arity.ANY);
        }

        /** Everything that follows, unread: the words of another program. */
        public Builder rest(String name) {
            return add(name, Argument.Arity.REST);
        }

        public Spec build() {
            String separator = about.isEmpty() || answer.isEmpty() ? "" : "\n\n";
            return new Spec(summary, about + separator + answer, options, arguments);
        }

        private Builder add(String name, Argument.Arity arity) {
            arguments.add(new Argument(name, arity));
            return this;
        }

        private Builder add(String spellings, Option.Kind kind, String value, List<String> choices,
                String help) {
            int comma = spellings.indexOf(", ");
            List<String> names = comma < 0
                    ? List.of(spellings)
                    : List.of(spellings.substring(0, comma), spellings.substring(comma + 2));
            options.add(new Option(names, kind, value, choices, help));
            return this;
        }
    }
}
