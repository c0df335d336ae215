package dev.shiftlog.keys;

/** What works everywhere. */
public enum AppCommand implements Command {
    BACK("escape", "back", "Go one step back"),
    PALETTE(":", "commands", "Find any command by its name"),
    HELP("? f1", "help", "Show the keys of where you are"),
    THEME("T", "theme", "Switch between dark, light and mono"),
    MOUSE("M", "mouse", "Give the mouse to the terminal, or take it back"),
    SUSPEND("ctrl+z", "suspend", "Stop the app; fg brings it back"),
    REDRAW("ctrl+l", "redraw", "Draw the screen anew"),
    LEAVE("ctrl+c", "leave", "Leave from anywhere; what was typed is kept as a draft");

    private final Binding binding;

    AppCommand(String keys, String label, String sentence) {
        binding = Binding.of(keys, label, sentence);
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public Scope scope() {
        return Scope.APP;
    }
}
