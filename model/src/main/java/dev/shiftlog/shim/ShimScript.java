package dev.shiftlog.shim;

import dev.shiftlog.agent.Launching;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The script for one agent. It decides by itself whether to step aside, so that no Java starts then;
 * it asks Shiftlog otherwise; and whatever fails, the agent starts as if the script were not there.
 */
public record ShimScript(String tool, Launching launching, Path launcher) {
    /** The line by which we know a script of ours. */
    public static final String MARK = "# Made by shiftlog setup; 'shiftlog teardown' removes it.";
    private static final Set<String> EVERYWHERE = Set.of("-h", "--help", "-V", "--version");

    public String text() {
        return TEMPLATE.replace("@MARK@", MARK)
                .replace("@TOOL@", tool)
                .replace("@PROGRAM@", launching.program())
                .replace("@SHIFTLOG@", Shell.quoted(launcher.toString()))
                .replace("@FLAGS@", flags())
                .replace("@WORDS@", words());
    }

    private String flags() {
        List<String> patterns = new ArrayList<>();
        Set<String> flags = new TreeSet<>(EVERYWHERE);
        flags.addAll(launching.bypassFlags());
        for (String flag : flags) {
            patterns.add(flag);
            patterns.add(flag + "=*");
        }
        return String.join(" | ", patterns);
    }

    /** A pattern that nothing matches stands in for an empty list. */
    private String words() {
        return launching.bypassWords().isEmpty()
                ? "''"
                : String.join(" | ", new TreeSet<>(launching.bypassWords()));
    }

    private static final String TEMPLATE = """
            #!/bin/sh
            @MARK@
            shiftlog=@SHIFTLOG@

            # The real program: the first of its name on the PATH that is not this script.
            real=
            old_ifs=$IFS
            IFS=:
            for folder in $PATH; do
                candidate=${folder:-.}/@PROGRAM@
                if [ -f "$candidate" ] && [ -x "$candidate" ] && ! [ "$candidate" -ef "$0" ]; then
                    real=$candidate
                    break
                fi
            done
            IFS=$old_ifs
            if [ -z "$real" ]; then
                echo "shiftlog: @PROGRAM@ is not installed, or not on the PATH behind ${0%/*}" >&2
                exit 127
            fi

            # Flags and subcommands that ask for something else than this project's conversation. A word
            # behind a flag may be its value: then stepping aside is the safe guess.
            asks_for_something_else() {
                before=nothing
                for word do
                    case $word in
                        @FLAGS@) return 0 ;;
                        -) before=text ;;
                        -*) before=flag ;;
                        @WORDS@) [ "$before" = text ] || return 0 ;;
                        *) if [ "$before" = flag ]; then before=value; else before=text; fi ;;
                    esac
                done
                return 1
            }

            step_aside() {
                [ -n "${SHIFTLOG_SHIM:-}${CI:-}${CLAUDECODE:-}${GEMINI_CLI:-}${CODEX_SANDBOX:-}" ] && return 0
                [ -n "${CODEX_THREAD_ID:-}${COPILOT_AGENT_SESSION_ID:-}" ] && return 0
                [ -t 0 ] && [ -t 1 ] || return 0
                asks_for_something_else "$@"
            }

            if ! step_aside "$@"; then
                if [ -x "$shiftlog" ]; then
                    decision=$(SHIFTLOG_SHIM_PROCESS=$$ "$shiftlog" shim decide @TOOL@ "$PWD" -- "$@" </dev/null)
                    case $decision in
                        "shiftlog-start"*"shiftlog-end")
                            decision=${decision#shiftlog-start}
                            eval "${decision%shiftlog-end}" ;;
                        *) echo "shiftlog: starting @PROGRAM@ as it is; 'shiftlog doctor' tells more" >&2 ;;
                    esac
                else
                    echo "shiftlog: $shiftlog is gone; starting @PROGRAM@ as it is" >&2
                fi
            fi
            SHIFTLOG_SHIM=@TOOL@
            export SHIFTLOG_SHIM
            exec "$real" "$@"
            """;
}
