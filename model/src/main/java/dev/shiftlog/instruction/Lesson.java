package dev.shiftlog.instruction;

/** What a block teaches an agent. */
enum Lesson {
    /** For an agent that must read the page itself. */
    WHOLE("""
            ## Session log (shiftlog)
            First read `.stitch/context.md` if it exists, and greet with it in one line: "Welcome back! Last
            session: <what was done>. Next up: <next step>." Then do what you were asked.
            After each step of your work, log it in one call:
            `shiftlog update -p "what is done" -s "step title::done" -d "choice::reason" -x "dead end::why"`
            For a new task: `shiftlog update -t "task" --plan "how" --plan-steps "first" --plan-steps "second"`
            When the user ends the work: `shiftlog save -m "where it stands"`
            If the command `shiftlog` is missing or fails, go on without it and say nothing about it.
            """),
    /** For an agent whose hooks hand it the page. */
    BESIDE_HOOKS("""
            ## Session log (shiftlog)
            The session log is in your context (if not, read `.stitch/context.md`): greet with it in one line,
            "Welcome back! Last session: <what was done>. Next up: <next step>." Then do what you were asked.
            After each step: `shiftlog update -p "what is done" -s "step title::done"`
            Also `-d "choice::reason"`, `-x "dead end::why"`, `-t "task"`. If the command is missing, say nothing.
            """);

    private final String text;

    Lesson(String text) {
        this.text = text;
    }

    /** The lines between the markers. */
    String text() {
        return text;
    }
}
