package dev.shiftlog.cli;

/** A word of the call that is known by its place. */
record Argument(String name, Arity arity) {
    /** How many words the argument takes. */
    public enum Arity {
        ONE,
        OPTIONAL,
        ONE_OR_MORE,
        ANY,
        /** Everything from the first word on, options of another program included. */
        REST
    }

    boolean isRequired() {
        return arity == Arity.ONE || arity == Arity.ONE_OR_MORE;
    }

    boolean takesMany() {
        return arity == Arity.ONE_OR_MORE || arity == Arity.ANY || arity == Arity.REST;
    }

    /** As in {@code [WORDS]...}. */
    String usage() {
        String word = isRequired() ? name : "[" + name + "]";
        return takesMany() ? word + "..." : word;
    }
}
