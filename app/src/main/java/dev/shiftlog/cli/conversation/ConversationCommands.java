package dev.shiftlog.cli.conversation;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import java.util.List;
import java.util.function.Supplier;

/** The part of the command table about conversations: adding a command is one line here. */
public final class ConversationCommands {
    private ConversationCommands() {}

    public static List<Entry> entries() {
        return List.of(
                entry("session list", ListConversations::new),
                entry("session show", ShowConversation::new),
                entry("session search", SearchConversations::new),
                entry("session export", ExportConversation::new),
                entry("session check", CheckConversations::new));
    }

    private static Entry entry(String path, Supplier<Command> command) {
        return new Entry(Group.CONVERSATIONS, path, command);
    }
}
