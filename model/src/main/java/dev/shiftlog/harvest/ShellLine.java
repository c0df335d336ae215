package dev.shiftlog.harvest;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The programs that a shell's line starts, as far as they can be told without running it. */
final class ShellLine {
    /** What a heredoc writes is text, not commands: from behind its first line to the word that ends it. */
    private static final Pattern HEREDOC = Pattern
            .compile("<<-?\\s*(['\"]?)(\\w+)\\1([^\\n]*)\\n(?s:.*?)\\n\\s*\\2(?=\\n|$)");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"(?:\\\\.|[^\"\\\\])*\"|\\\\.");
    private static final Pattern NEXT = Pattern.compile("&&|\\|\\||[;\\n(){}]|(?<![<>])&(?![>\\d])");
    /** What may stand before a program's name: settings, words of the shell, programs that start others. */
    private static final Pattern BEFORE = Pattern.compile(
            "(?:\\w+=\\S*|if|then|else|elif|while|until|do|!|time|sudo|env|exec|nohup|timeout(?: +[-\\d]\\S*)+)(?: +|$)");

    private ShellLine() {}

    /** The first program of each pipeline, in their order. */
    static List<String> programs(String line) {
        String commands = QUOTED.matcher(HEREDOC.matcher(line).replaceAll("$3")).replaceAll("_");
        List<String> programs = new ArrayList<>();
        for (String command : NEXT.split(commands)) {
            String rest = command.strip();
            Matcher before = BEFORE.matcher(rest);
            while (before.lookingAt()) {
                rest = rest.substring(before.end());
                before = BEFORE.matcher(rest);
            }
            if (!rest.isEmpty()) {
                programs.add(rest.split("[\\s|<>]", 2)[0]);
            }
        }
        return programs;
    }
}
