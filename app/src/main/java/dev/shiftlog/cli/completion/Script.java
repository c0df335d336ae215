package dev.shiftlog.cli.completion;

import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Spec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The three scripts; bash and zsh share the table of what can follow which words. */
final class Script {
    private Script() {}

    static String bash(CommandTable table) {
        return """
                # bash completion for shiftlog
                _shiftlog_words() {
                    case "$1" in
                %s    esac
                }
                _shiftlog() {
                    local path="" word found
                    for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
                        case "$word" in -*) continue ;; esac
                        found=$(_shiftlog_words "${path:+$path }$word")
                        [ -n "$found" ] && path="${path:+$path }$word"
                    done
                    COMPREPLY=($(compgen -W "$(_shiftlog_words "$path")" -- "${COMP_WORDS[COMP_CWORD]}"))
                    [ ${#COMPREPLY[@]} -gt 0 ] || COMPREPLY=($(compgen -f -- "${COMP_WORDS[COMP_CWORD]}"))
                }
                complete -F _shiftlog shiftlog
                """.formatted(cases(table));
    }

    static String zsh(CommandTable table) {
        return """
                #compdef shiftlog
                _shiftlog_words() {
                    case "$1" in
                %s    esac
                }
                _shiftlog() {
                    local path_="" word found
                    for word in "${(@)words[2,CURRENT-1]}"; do
                        [[ "$word" == -* ]] && continue
                        found=$(_shiftlog_words "${path_:+$path_ }$word")
                        [[ -n "$found" ]] && path_="${path_:+$path_ }$word"
                    done
                    found=$(_shiftlog_words "$path_")
                    compadd -- ${=found} || _files
                }
                if [ "$funcstack[1]" = "_shiftlog" ]; then _shiftlog "$@"; else compdef _shiftlog shiftlog; fi
                """.formatted(cases(table));
    }

    static String fish(CommandTable table) {
        StringBuilder script = new StringBuilder("# fish completion for shiftlog\n");
        followers(table).forEach((path, words) -> {
            String condition = path.isEmpty()
                    ? "__fish_use_subcommand"
                    : "__fish_seen_subcommand_from "
                            + path.replace(" ", "; and __fish_seen_subcommand_from ");
            for (String word : words) {
                script.append("complete -c shiftlog -n '").append(condition).append("' ");
                script.append(fishWord(word)).append('\n');
            }
        });
        return script.toString();
    }

    private static String fishWord(String word) {
        if (word.startsWith("--")) {
            return "-l " + word.substring(2);
        }
        return word.startsWith("-") ? "-s " + word.substring(1) : "-a " + word;
    }

    private static String cases(CommandTable table) {
        StringBuilder cases = new StringBuilder();
        followers(table).forEach((path, words) -> cases.append("        \"")
                .append(path)
                .append("\") echo \"")
                .append(String.join(" ", words))
                .append("\" ;;\n"));
        return cases.toString();
    }

    /** For each path, the words that can follow it: the next words of commands, options, choices. */
    private static Map<String, Set<String>> followers(CommandTable table) {
        Map<String, Set<String>> followers = new LinkedHashMap<>();
        followers.put("", new LinkedHashSet<>());
        for (Entry entry : table.entries()) {
            String path = entry.path();
            int blank = path.indexOf(' ');
            followers.get("").add(blank < 0 ? path : path.substring(0, blank));
            if (blank >= 0) {
                followers.computeIfAbsent(path.substring(0, blank), _ -> new LinkedHashSet<>())
                        .add(path.substring(blank + 1));
            }
            followers.computeIfAbsent(path, _ -> new LinkedHashSet<>())
                    .addAll(options(entry.command().get().spec()));
        }
        followers.get("").remove("");
        return followers;
    }

    private static List<String> options(Spec spec) {
        List<String> words = new ArrayList<>(spec.words());
        words.add("-C");
        words.add("--help");
        return words;
    }
}
