package dev.shiftlog.cli;

import dev.shiftlog.cli.Entry.Group;
import java.util.ArrayList;
import java.util.List;

/** The help texts, made from the table and the specs. */
final class Help {
    private static final int WIDTH = 79;
    private static final int WIDEST_NAME = 28;

    private Help() {}

    /** The first lines of a usage error. */
    static String tryHelp(String path, Spec spec) {
        return usage(path, spec) + "\nTry 'shiftlog " + path + " --help' for help.\n";
    }

    static String tryHelp() {
        return "Usage: shiftlog [OPTIONS] [COMMAND] [ARGS]...\nTry 'shiftlog --help' for help.\n";
    }

    static String ofCommand(String path, Spec spec) {
        StringBuilder text = new StringBuilder(usage(path, spec)).append("\n\n");
        paragraph(text, spec.summary());
        if (!spec.about().isEmpty()) {
            about(text, spec.about());
        }
        List<Row> rows = new ArrayList<>();
        for (Option option : spec.options()) {
            String often = option.kind() == Option.Kind.REPEATED ? " (repeatable)" : "";
            rows.add(new Row(option.usage(), option.help() + often));
        }
        rows.addAll(everywhere());
        return section(text, "Options", rows).toString();
    }

    static String ofFamily(String family, List<Entry> entries) {
        StringBuilder text = new StringBuilder("Usage: shiftlog ").append(family)
                .append(" COMMAND [ARGS]...\n");
        List<Row> rows = new ArrayList<>();
        for (Entry entry : entries) {
            rows.add(new Row(entry.path(), entry.command().get().spec().summary()));
        }
        return section(text, "Commands", rows).toString();
    }

    static String ofAll(CommandTable table) {
        StringBuilder text = new StringBuilder("Usage: shiftlog [OPTIONS] [COMMAND] [ARGS]...\n\n");
        paragraph(text, "The shift log between AI coding sessions. Without a command it opens the app.");
        List<Row> options = new ArrayList<>(everywhere());
        options.add(new Row("--version", "Show the version and exit."));
        section(text, "Options", options);
        for (Group group : Group.values()) {
            List<Row> rows = new ArrayList<>();
            for (Entry entry : table.in(group)) {
                rows.add(new Row(entry.path(), entry.command().get().spec().summary()));
            }
            if (!rows.isEmpty()) {
                section(text, group.heading(), rows);
            }
        }
        return text.toString();
    }

    private static String usage(String path, Spec spec) {
        StringBuilder usage = new StringBuilder("Usage: shiftlog ").append(path).append(" [OPTIONS]");
        for (Argument argument : spec.arguments()) {
            usage.append(' ').append(argument.usage());
        }
        return usage.toString();
    }

    private static List<Row> everywhere() {
        return List.of(
                new Row("-C DIR", "Work in that folder."),
                new Row("-h, --help", "Show this message and exit."));
    }

    private static StringBuilder section(StringBuilder text, String heading, List<Row> rows) {
        text.append('\n').append(heading).append(":\n");
        int width = 0;
        for (Row row : rows) {
            width = row.name().length() > WIDEST_NAME ? width : Math.max(width, row.name().length());
        }
        String margin = " ".repeat(width + 4);
        for (Row row : rows) {
            text.append("  ").append(row.name());
            if (row.name().length() > width) {
                text.append('\n').append(margin);
            } else {
                text.repeat(' ', width + 2 - row.name().length());
            }
            text.append(wrap(row.text(), margin)).append('\n');
        }
        return text;
    }

    /** Lines that fit stay as they are, as examples must; a block with one that does not is prose. */
    private static void about(StringBuilder text, String about) {
        for (String block : about.split("\n\n")) {
            text.append('\n');
            if (block.lines().anyMatch(line -> line.length() > WIDTH - 2)) {
                paragraph(text, block.replace('\n', ' '));
            } else {
                block.lines().forEach(line -> paragraph(text, line));
            }
        }
    }

    private static void paragraph(StringBuilder text, String line) {
        text.append(line.isBlank() ? "" : "  " + wrap(line, "  ")).append('\n');
    }

    private static String wrap(String text, String margin) {
        StringBuilder wrapped = new StringBuilder();
        int column = margin.length();
        for (String word : text.split(" ")) {
            if (!wrapped.isEmpty() && column + 1 + word.length() > WIDTH) {
                wrapped.append('\n').append(margin);
                column = margin.length();
            } else if (!wrapped.isEmpty()) {
                wrapped.append(' ');
                column++;
            }
            wrapped.append(word);
            column += word.length();
        }
        return wrapped.toString();
    }

    private record Row(String name, String text) {}
}
