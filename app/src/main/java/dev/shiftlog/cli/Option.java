package dev.shiftlog.cli;

import java.util.List;

/**
 * A named option. It is asked for by its name, the last of its spellings ({@code --progress} of
 * {@code -p, --progress}).
 */
record Option(List<String> spellings, Kind kind, String value, List<String> choices, String help) {
    /** How often the option may be given, and whether a value follows. */
    public enum Kind {
        FLAG,
        SINGLE,
        /** Once; the command itself takes more words than the choices that are offered. */
        OFFERED,
        REPEATED
    }

    public Option {
        spellings = List.copyOf(spellings);
        choices = List.copyOf(choices);
    }

    public String name() {
        return spellings.getLast();
    }

    boolean isFlag() {
        return kind == Kind.FLAG;
    }

    boolean takes(String word) {
        return kind == Kind.OFFERED || choices.isEmpty() || choices.contains(word);
    }

    /** As in {@code -p, --progress TEXT}. */
    String usage() {
        String names = String.join(", ", spellings);
        if (isFlag()) {
            return names;
        }
        return names + " " + (choices.isEmpty() ? value : "[" + String.join("|", choices) + "]");
    }
}
