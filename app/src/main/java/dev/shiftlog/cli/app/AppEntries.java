package dev.shiftlog.cli.app;

import dev.shiftlog.cli.CommandTable;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import java.util.function.Supplier;

/** The part of the command table that opens the app. */
public final class AppEntries {
    private AppEntries() {}

    /** The app begins sessions by the table's own command, so it is handed the table. */
    public static List<Entry> entries(Supplier<CommandTable> table) {
        return List.of(new Entry(Group.SETTING_UP, "", () -> new OpenApp(table)),
                new Entry(Group.SETTING_UP, "demo", () -> new DemoApp(table)));
    }
}
