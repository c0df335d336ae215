package dev.shiftlog.cli.exchange;

import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;

/** The commands about other programs' files. */
public final class ExchangeCommands {
    private ExchangeCommands() {}

    public static List<Entry> entries() {
        return List.of(new Entry(Group.OTHER, "import", ImportFiles::new),
                new Entry(Group.OTHER, "export", ExportFiles::new),
                new Entry(Group.OTHER, "migrate", MigrateProject::new));
    }
}
