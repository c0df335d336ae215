#!/bin/sh
# Starts Shiftlog from the image around this file. Made by the build: edit app/src/main/resources.
#
# A plain command replaces this shell by the JVM. The app (no command) and the commands that start
# an agent run as a child with file descriptor 3 open: what Java writes there when it ends is the
# decision that this shell carries out, so that no JVM stays in memory beside the agent.
#   shiftlog-handover exec   the shell text on the following lines replaces this shell
#   shiftlog-handover run    the shell text is run, then the same command starts again (the app
#                            reopens) with -Dshiftlog.returned=<exit code of the agent>
# Without that first line nothing is carried out and the exit code of Java is ours.

self=$0
case $self in */*) ;; *) self=$(command -v -- "$self") ;; esac
while [ -h "$self" ]; do
    link=$(readlink "$self")
    case $link in
        /*) self=$link ;;
        *) self=${self%/*}/$link ;;
    esac
done
case $self in /*/bin/*) ;; *) self=$(cd "${self%/*}" && pwd -P)/${self##*/} ;; esac
home=${self%/bin/*}

terminal=
[ -t 0 ] && terminal=i
[ -t 1 ] && terminal=${terminal}o

# Another collector or an agent library in these variables could stop our JVM or print on our
# streams. What the user had is kept under SHIFTLOG_USER_*, and our children get it back.
hide() {
    [ -n "${JAVA_TOOL_OPTIONS+x}" ] && export SHIFTLOG_USER_JAVA_TOOL_OPTIONS="$JAVA_TOOL_OPTIONS"
    [ -n "${JDK_JAVA_OPTIONS+x}" ] && export SHIFTLOG_USER_JDK_JAVA_OPTIONS="$JDK_JAVA_OPTIONS"
    [ -n "${_JAVA_OPTIONS+x}" ] && export SHIFTLOG_USER__JAVA_OPTIONS="$_JAVA_OPTIONS"
    unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS
}

# What stands in front of the JVM's command.
behind=

# Replaces the shell that it is called in by the JVM: start CACHE [ARGUMENTS]...
start() {
    cache=$1
    shift
    # Asking date is a tenth of what the zone data of Java would cost.
    if [ -z "${TZ-}" ] && [ ! -e /etc/localtime ]; then offset=+0000; else offset=$(date +%z); fi
    [ -z "${JAVA_TOOL_OPTIONS+x}${JDK_JAVA_OPTIONS+x}${_JAVA_OPTIONS+x}" ] || hide
    case ${LC_ALL-} in
        # In any other locale, also in a UTF-8 one that is not installed, Java cannot read the
        # arguments that are not ASCII.
        C.UTF-8 | C.utf8) ;;
        *)
            export SHIFTLOG_USER_LC_ALL="${LC_ALL-}"
            export LC_ALL=C.UTF-8
            ;;
    esac
    # shellcheck disable=SC2086
    exec $behind "$home/runtime/bin/java" @FLAGS@ \
        "-XX:SharedArchiveFile=$home/lib/$cache" -Dshiftlog.version=@VERSION@ "-Dshiftlog.home=$home" \
        "-Dlibrary.jline.path=$home/lib" "-Dshiftlog.offset=$offset" "-Dshiftlog.terminal=$terminal" "$@"
}

# At a terminal the command of 'run' begins at once, under script(1), which gives it a terminal of its
# own and keeps what it prints in a log. Java starts beside it, so that its start costs no time, reads
# the log, and is told through a pipe how the command ended. Where both want the same processor, the
# command comes first. Comes back where this is not to be had.
beside() {
    [ "$terminal" = io ] && [ "$#" -gt 2 ] && [ -d /proc/self ] && command -v script >/dev/null || return 0
    log=${TMPDIR:-/tmp}/shiftlog-run.$$
    (umask 077 && set -C && : >"$log" && exec mkfifo "$log.end") 2>/dev/null || return 0
    shift 2
    line=
    for argument in "$@"; do
        quote "$argument"
        line="$line $quoted"
    done
    # A terminal that is closed must not end Java before it has recorded how the command ended.
    (
        trap '' HUP INT QUIT
        behind="nice -n 5"
        # shellcheck disable=SC2086
        start $cache -cp "$classpath" dev.shiftlog.Main run --beside "$log" -- "$@"
    ) <"$log.end" &
    exec 5>"$log.end"
    # The line goes to $SHELL, which may read files first or know other quotes.
    if [ -n "${SHELL+x}" ]; then
        quote "$SHELL"
        line=" SHELL=$quoted$line"
        SHELL=/bin/sh
    fi
    script --quiet --return --command "${line# }" "$log" 5>&-
    status=$?
    # Neither a terminal that is closed nor a Java that is gone keeps us from taking the log away.
    trap '' HUP PIPE
    echo "$status" >&5
    exec 5>&-
    wait "$!"
    # Taking a long log away takes a while, for which nobody has to wait.
    rm -f "$log" "$log.end" </dev/null >/dev/null 2>&1 &
    exit "$status"
}

# Git looks through the project while Java starts, and Java reads on its standard input what git says,
# its exit code last. A git that is slow is not waited for.
asking_git() {
    # shellcheck disable=SC2086
    { { @ASK_GIT@; printf %s "$?"; } 2>/dev/null & } |
        start $cache "-Dshiftlog.asked=$PWD" -cp "$classpath" dev.shiftlog.Main "$@"
    exit
}

# The argument as a word of a shell's line, in quotes only where it needs them.
quote() {
    case $1 in
        "" | *[!a-zA-Z0-9_./:=@%+,-]*) ;;
        *)
            quoted=$1
            return
            ;;
    esac
    rest=$1
    quoted="'"
    while :; do
        case $rest in
            *\'*) ;;
            *) break ;;
        esac
        quoted="$quoted${rest%%\'*}'\\''"
        rest=${rest#*\'}
    done
    quoted="$quoted$rest'"
}

# A JVM that crashed or was killed could not put the terminal back: modes, colours, mouse, screen.
restore() {
    case $terminal.$status in
        io.132 | io.134 | io.135 | io.136 | io.137 | io.139)
            stty sane
            printf '\033[?2004l\033[?1006l\033[?1002l\033[?1000l\033[0m\033[?25h\033[2J\033[H\033[?1049l'
            echo "shiftlog was ended from outside; what was half typed opens again with the next start" >&2
            ;;
    esac
}

# The first word that is no option; a word that names the folder is none either.
word=
skip=
for argument in "$@"; do
    if [ -n "$skip" ]; then skip=; continue; fi
    case $argument in
        -C) skip=yes ;;
        --help | -h | --version) word=help; break ;;
        -*) ;;
        *) word="${word:+$word }$argument"; [ "$word" = session ] || break ;;
    esac
done

classpath="@CLASSPATH@"
newline='
'
case $word in
    "" | demo) cache="@APP_CACHE@ @APP_FLAGS@" ;;
    "session resume" | "session fork" | shim) cache="@LAUNCH_CACHE@ @COMMAND_FLAGS@" ;;
    update | task | plan | plan-step | plan-revise | progress | decision | dead-end | todo | prompt | note | \
        objective | blocked | file | edit | remove | undo | redo | log | status | history | context)
        cache="@COMMAND_CACHE@ @COMMAND_FLAGS@"
        ;;
    run) cache=@RUN_CACHE@ ;;
    save | resume) cache="@SHIFT_CACHE@ @SHIFT_FLAGS@" ;;
    files | error | errors | test | tests) cache="@SESSION_CACHE@ @COMMAND_FLAGS@" ;;
    hook) cache="@HOOK_CACHE@ @COMMAND_FLAGS@" ;;
    harvest | "session convert" | "session repair" | "session export" | "session check" | "session search")
        cache="@OTHER_CACHE@ @LONG_FLAGS@"
        ;;
    *) cache="@OTHER_CACHE@ @COMMAND_FLAGS@" ;;
esac

# The name of a cache and its flags are words of their own.
# shellcheck disable=SC2086
case $word in
    "" | demo | "session resume" | "session fork") ;;
    hook)
        # An agent waits for its answer, and must go on whatever becomes of our JVM. What is to be done
        # after the answer is started here: Java would need longer for it.
        exec 4>&1
        decision=$(start $cache -Dshiftlog.handover=3 \
            -cp "$classpath" dev.shiftlog.Main "$@" 3>&1 >&4 4>&-)
        case $decision in
            "shiftlog-handover exec$newline"*) (eval "${decision#*"$newline"}") >/dev/null 2>&1 4>&- ;;
        esac
        exit 0
        ;;
    *)
        case $word.${1-}.${2-} in
            run.run.--) beside "$@" ;;
            save.save.* | resume.resume.*) [ ! -d .stitch ] || [ ! -e .git ] || asking_git "$@" ;;
        esac
        start $cache -cp "$classpath" dev.shiftlog.Main "$@"
        ;;
esac

# From here on the image must stay while this shell lives, also if a newer one is installed.
users="$home/in-use"
{ : >"$users/$$"; } 2>/dev/null && trap 'rm -f "$users/$$"' EXIT
trap : INT QUIT
returned=
exec 4>&1
while :; do
    # shellcheck disable=SC2086
    decision=$(start $cache -Dshiftlog.handover=3 "-Dshiftlog.returned=$returned" \
        -cp "$classpath" dev.shiftlog.Main "$@" 3>&1 >&4 4>&-)
    status=$?
    case $decision in
        "shiftlog-handover exec$newline"*)
            rm -f "$users/$$"
            exec 4>&-
            eval "${decision#*"$newline"}"
            exit $?
            ;;
        "shiftlog-handover run$newline"*)
            (exec 4>&- && eval "${decision#*"$newline"}")
            returned=$?
            ;;
        *)
            restore
            exit $status
            ;;
    esac
done
