package dev.shiftlog.cli.convert;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import java.util.function.Supplier;

/** The commands of this package. */
public final class ConversionCommands {
    private ConversionCommands() {}

    public static List<Entry> entries() {
        return List.of(
                entry("convert", ConvertConversation::new),
                entry("unconvert", UnconvertConversation::new),
                entry("repair", RepairConversation::new));
    }

    private static Entry entry(String word, Supplier<Command> command) {
        return new Entry(Group.CONVERSATIONS, "session " + word, command);
    }
}
