package dev.shiftlog.hook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of Codex's config.toml: whether hooks are switched off there, and which of them a person trusts. Only whole
 * lines of these two are ever changed; everything else keeps its bytes.
 */
record CodexConfig(String text) {
    private static final String NAME = "config.toml";
    private static final Pattern TABLE = Pattern.compile("\\s*\\[([^\\[\\]]*)\\]\\s*(#.*)?");
    private static final Pattern ENABLED = Pattern.compile("enabled\\s*=\\s*true\\s*(#.*)?");
    private static final Pattern SWITCH = Pattern.compile(
            "(\\s*)((?:features\\.)?hooks)(\\s*=\\s*)(true|false)(.*)",
            Pattern.DOTALL);

    static Path beside(Path hooks) {
        return hooks.resolveSibling(NAME);
    }

    boolean switchesHooksOff() {
        return !switched(false, true).equals(this);
    }

    CodexConfig switchedOn() {
        return switched(false, true);
    }

    CodexConfig switchedOff() {
        return switched(true, false);
    }

    private CodexConfig switched(boolean from, boolean to) {
        List<String> lines = new ArrayList<>();
        String table = "";
        for (String line : lines()) {
            Matcher header = TABLE.matcher(line.strip());
            table = header.matches() ? header.group(1).strip() : table;
            Matcher key = SWITCH.matcher(line);
            boolean isMeant = key.matches() && key.group(4).equals(String.valueOf(from))
                    && (table.equals("features") && key.group(2).equals("hooks")
                            || table.isEmpty() && key.group(2).equals("features.hooks"));
            lines.add(isMeant ? key.group(1) + key.group(2) + key.group(3) + to + key.group(5) : line);
        }
        return new CodexConfig(String.join("", lines));
    }

    /** Whether a person has said that hooks of this file may run. */
    boolean trusts(Path hooks) {
        return !withoutTrust(hooks).equals(this);
    }

    /** The text without the notes of what was trusted in the file. */
    CodexConfig withoutTrust(Path hooks) {
        String note = "hooks.state.\"" + hooks + ":";
        StringBuilder rest = new StringBuilder();
        boolean inNote = false;
        for (String line : lines()) {
            Matcher header = TABLE.matcher(line.strip());
            inNote = header.matches() ? header.group(1).strip().startsWith(note) : inNote;
            rest.append(inNote ? "" : line);
        }
        return new CodexConfig(rest.toString());
    }

    /** Whether Codex took the plugin and runs it. */
    boolean runs(String plugin) {
        String table = "";
        for (String line : lines()) {
            Matcher header = TABLE.matcher(line.strip());
            table = header.matches() ? header.group(1).strip() : table;
            if (table.equals("plugins.\"" + plugin + "\"") && ENABLED.matcher(line.strip()).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The lines with their ends. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('\n', from);
            int to = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(from, to));
            from = to;
        }
        return lines;
    }
}
