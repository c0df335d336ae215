package dev.shiftlog.project.stack;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what the dependency tables of a TOML manifest ask for, line by line: a description or a keyword
 * that names a framework is no dependency.
 */
final class TomlTables {
    private static final Pattern HEADER = Pattern.compile("^\\s*\\[+\\s*([^\\]]+?)\\s*\\]+");
    private static final Pattern KEY = Pattern.compile("^\\s*\"?([A-Za-z0-9@][\\w./-]*)\"?\\s*=(.*)$");
    private static final Pattern QUOTED = Pattern.compile("[\"']([A-Za-z0-9][\\w.-]*)");

    private final Set<String> names = new HashSet<>();
    private String table = "";
    private boolean inList;

    private TomlTables() {}

    static Set<String> dependencies(String text) {
        TomlTables reader = new TomlTables();
        text.lines().map(line -> line.replaceFirst("(^|\\s)#.*$", "")).forEach(reader::read);
        return reader.names;
    }

    private void read(String line) {
        Matcher header = HEADER.matcher(line);
        if (!inList && header.find() && line.indexOf('=') < 0) {
            table = header.group(1).replace("\"", "");
            int named = table.lastIndexOf("dependencies.");
            if (named >= 0) {
                names.add(table.substring(named + "dependencies.".length()));
            }
            return;
        }
        Matcher key = KEY.matcher(line);
        if (!inList && key.find()) {
            readKey(key.group(1), key.group(2).strip());
        } else if (inList) {
            readList(line);
        }
    }

    private void readKey(String key, String value) {
        boolean table = asksForPackages();
        boolean list = value.startsWith("[") && (table || key.equals("dependencies"));
        if (list) {
            readList(value.substring(1));
        } else if (table) {
            names.add(key);
        }
    }

    private void readList(String line) {
        Matcher quoted = QUOTED.matcher(line);
        while (quoted.find()) {
            names.add(quoted.group(1));
        }
        // Extras stand in brackets inside the quotes and close nothing.
        inList = line.replaceAll("\"[^\"]*\"|'[^']*'", "").indexOf(']') < 0;
    }

    private boolean asksForPackages() {
        return table.endsWith("dependencies") || table.equals("dependency-groups")
                || table.equals("packages") || table.equals("dev-packages");
    }
}
