package dev.shiftlog.cli.conversation;

import dev.shiftlog.cli.Output;

/** A document on standard output, made harmless for a terminal on its way. */
record StandardText(Output out) implements Appendable {
    @Override
    public Appendable append(CharSequence text) {
        out.raw(Output.clean(text.toString()));
        return this;
    }

    @Override
    public Appendable append(CharSequence text, int start, int end) {
        return append(text.subSequence(start, end));
    }

    @Override
    public Appendable append(char c) {
        return append(Character.toString(c));
    }
}
