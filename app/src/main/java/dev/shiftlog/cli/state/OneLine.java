package dev.shiftlog.cli.state;

/** A value as part of one line: its line breaks and tabs become blanks. */
final class OneLine {
    private OneLine() {}

    static String of(String value) {
        StringBuilder line = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean breaks = c == '\n' || c == '\r' || c == '\t' || c == '\u0085' || c == '\u2028'
                    || c == '\u2029';
            line.append(breaks ? ' ' : c);
        }
        return line.toString();
    }
}
