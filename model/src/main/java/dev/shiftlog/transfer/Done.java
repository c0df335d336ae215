package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.resume.Defaults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A conversion that was written and read back; compared is the number of things that were. */
public record Done(Receipt receipt, Conversation conversation, Launch resume, long compared) {
    public Done {
        requireNonNull(receipt);
        requireNonNull(conversation);
        requireNonNull(resume);
    }

    /** Lets the plain command resume it in the project; the default before stands in the receipt. */
    public Done makeDefault(Path project, Receipts receipts) throws IOException {
        Defaults defaults = new Defaults(project);
        Optional<String> before = defaults.target(conversation.agent());
        Receipt noted = receipt.with(new Receipt.NewDefault(project, before));
        receipts.keep(noted);
        defaults.set(conversation.agent(), conversation.id());
        return new Done(noted, conversation, resume, compared);
    }
}
