package dev.shiftlog.effect.conversations;

import dev.shiftlog.change.Actor;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News;
import dev.shiftlog.harvest.Harvesting;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** Takes what conversations say into the session of the project. */
record Harvests(Machine machine, Workspace workspace, Supplier<Actor> person) {
    News plan(ConversationKey key) throws IOException, StoreException {
        if (!workspace.folder().isInitialised()) {
            return new News.Failed("no session is kept here; 'shiftlog init' begins one");
        }
        return new News.HarvestPlanned(key, harvesting().proposed(machine.find(key)).words());
    }

    News take(ConversationKey key) throws IOException, StoreException {
        return new News.Changed("took in " + taken(key));
    }

    /** Takes it in as the person's change, and tells how much of what it was. */
    String taken(ConversationKey key) throws IOException, StoreException {
        return counted(harvesting().take(machine.find(key), person.get()).words());
    }

    private Harvesting harvesting() {
        return new Harvesting(workspace, machine.files());
    }

    private static String counted(List<String> changes) {
        return changes.isEmpty()
                ? "nothing new"
                : changes.size() + (changes.size() == 1 ? " change" : " changes") + "; undo takes it back";
    }
}
