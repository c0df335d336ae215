package dev.shiftlog.conversations;

import java.util.List;

/** What is to be done outside for the screens of conversations. */
public sealed interface Errand {
    /** Lists this project's conversations, or everybody's. */
    record Find(boolean everywhere) implements Errand {}

    /** Reads the conversation for the preview. */
    record Read(ConversationKey key) implements Errand {}

    /** Reads the conversation around one of its turns; without a turn, its end. */
    record ReadSpot(ConversationKey key, String turn) implements Errand {}

    /** Searches the text of all conversations in the list's scope. */
    record Search(String words, boolean everywhere) implements Errand {}

    /** Finds out how it would be resumed, handing over what is logged here or not, and what stands in the way. */
    record PlanResume(ConversationKey key, boolean handsOver) implements Errand {}

    /** Leaves the app, goes on in the agent, and opens the app again afterwards. */
    record Start(ConversationKey key, boolean handsOver) implements Errand {}

    /** Reads what a conversation says about the session; nothing is changed. */
    record PlanHarvest(ConversationKey key) implements Errand {}

    /** Takes what is new in it into the session, as one change of the person's. */
    record Harvest(ConversationKey key) implements Errand {}

    /** Writes the conversations as Markdown into the project. */
    record Export(List<ConversationKey> keys) implements Errand {
        public Export {
            keys = List.copyOf(keys);
        }
    }

    /** Keeps a compressed copy of each for good, whatever the agent deletes. */
    record Keep(List<ConversationKey> keys) implements Errand {
        public Keep {
            keys = List.copyOf(keys);
        }
    }

    /** Puts the conversations into the archive, those that are in it back. */
    record Archive(List<ConversationKey> keys) implements Errand {
        public Archive {
            keys = List.copyOf(keys);
        }
    }

    /** Finds out what would keep the conversation from being resumed as it was. */
    record Check(ConversationKey key) implements Errand {}

    /** Writes all that can be read of the conversation into a copy for the same agent. */
    record Repair(ConversationKey key) implements Errand {}

    /** Moves the conversations to the trash, from which they can be put back. */
    record Trash(List<ConversationKey> keys) implements Errand {
        public Trash {
            keys = List.copyOf(keys);
        }
    }

    /** Puts back what was moved to the trash last. */
    record Untrash() implements Errand {}

    /** Tells what a conversion would keep and lose; nothing is written. */
    record Examine(Conversion conversion) implements Errand {}

    /** Converts, reads back, and makes the result this project's default if asked. */
    record Convert(Conversion conversion, boolean asDefault) implements Errand {}

    /** Lets the agent's own program take the conversation into its list. */
    record Register(ConversationKey key) implements Errand {}

    /** Leaves off what is being examined or converted; nothing of it stays. */
    record StopConverting() implements Errand {}

    /** Takes away exactly what the last conversion wrote. */
    record Unconvert(ConversationKey key) implements Errand {}
}
