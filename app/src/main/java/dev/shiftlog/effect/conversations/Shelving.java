package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import dev.shiftlog.keys.ConversationCommand;
import dev.shiftlog.resume.Found;
import dev.shiftlog.trash.Trash;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts conversations out of sight and back: the archive, kept copies, the trash. */
record Shelving(Machine machine) {
    News keep(List<ConversationKey> keys) throws IOException {
        for (ConversationKey key : keys) {
            Found found = machine.find(key);
            machine.keepsakes().keep(found.agent(), found.conversation(), found.glance());
        }
        return new News.Changed((keys.size() == 1 ? "a copy is" : keys.size() + " copies are")
                + " kept in " + machine.keepsakes().folder());
    }

    News archive(List<ConversationKey> keys) throws IOException, Trash.Kept {
        machine.refuseOnlyRead(keys);
        int in = 0;
        for (ConversationKey key : keys) {
            in += turn(key) ? 1 : 0;
        }
        int out = keys.size() - in;
        return new News.Changed((in == 0 ? "" : in + " put into the archive")
                + (in == 0 || out == 0 ? "" : ", ") + (out == 0 ? "" : out + " taken out of the archive"));
    }

    /** Into the archive or out of it; answers whether it went in. */
    private boolean turn(ConversationKey key) throws IOException, Trash.Kept {
        Optional<Found> found = machine.lookUp(key);
        if (found.isEmpty()) {
            takeOut(key);
            return false;
        }
        Conversation conversation = found.get().conversation();
        Agent agent = found.get().agent();
        refuseOpen(found.get());
        OwnArchive own = new OwnArchive(machine.variables(), agent);
        if (own.exists()) {
            own.move(conversation);
            return !conversation.archived();
        }
        machine.keepsakes().putAway(agent, conversation, found.get().glance());
        machine.kept().forget(key.agent(), key.id());
        return true;
    }

    private void takeOut(ConversationKey key) throws IOException {
        Kept kept = machine.keepsakes()
                .of(key.agent(), key.id())
                .orElseThrow(() -> new IOException(key.id() + " is neither in " + key.agent()
                        + "'s files nor in the archive"));
        machine.takeOut(kept);
        machine.keepsakes().drop(kept);
    }

    private void refuseOpen(Found found) throws IOException {
        Optional<String> holder = found.agent()
                .reader()
                .openIn(found.conversation(), machine.files(), machine.processes());
        if (holder.isPresent()) {
            throw new IOException(
                    found.conversation().id() + " is open in " + holder.get() + "; end that first");
        }
    }

    News trash(List<ConversationKey> keys) throws IOException, Trash.Kept {
        machine.refuseOnlyRead(keys);
        for (ConversationKey key : keys) {
            Found found = machine.find(key);
            refuseOpen(found);
            machine.trash().put(found.agent(), found.conversation(), Instant.now().toString());
            machine.kept().forget(key.agent(), key.id());
        }
        return new News.Changed(keys.size() == 1
                ? "moved to the trash; " + ConversationCommand.RESTORE.mention() + " puts it back"
                : keys.size() + " moved to the trash; " + ConversationCommand.RESTORE.mention()
                        + " puts them back one by one");
    }

    News untrash() throws IOException {
        return machine.trash()
                .putBackLast(machine::isOnlyRead)
                .<News>map(id -> new News.Changed("put back " + id))
                .orElse(new News.Failed("the trash is empty"));
    }
}
