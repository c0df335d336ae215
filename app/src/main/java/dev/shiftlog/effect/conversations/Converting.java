package dev.shiftlog.effect.conversations;

import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.conversations.News;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.resume.Found;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.transfer.Examined.Done;
import dev.shiftlog.transfer.Examined;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Planned;
import dev.shiftlog.transfer.Progress;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.transfer.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Examines and makes conversions. */
record Converting(Machine machine) {
    /** News of how far a conversion is come once in so many turns, or they would crowd out the keys. */
    private static final int STEP = 25;

    News examine(Conversion conversion) throws IOException, Refused {
        return new News.Examined(conversion, examined(conversion).report());
    }

    private Examined examined(Conversion conversion) throws IOException, Refused {
        Found found = machine.find(conversion.source());
        var to = machine.agent(conversion.to());
        Order order = new Order(found.agent(), found.conversation(), to, to.home(machine.environment()),
                machine.folder(), UUID.randomUUID().toString(), conversion.maxTokens(), conversion.redact());
        return Planned.of(order, Surroundings.local(receipts(), Instant.now())).examine(Progress.NONE);
    }

    private Receipts receipts() {
        return new Receipts(machine.user().state());
    }

    News convert(Conversion conversion, boolean asDefault, Consumer<News> post) throws IOException, Refused {
        Done done = examined(conversion).write((phase, turns, total) -> {
            if (turns % STEP == 0) {
                post.accept(new News.Advanced(words(phase), turns, total));
            }
        });
        Done kept = asDefault ? done.makeDefault(machine.folder(), receipts()) : done;
        return new News.Converted(new ConversationKey(conversion.to(), kept.conversation().id()),
                "cd " + Shell.command(List.of(kept.resume().folder().toString())) + " && "
                        + Shell.command(kept.resume().arguments()),
                kept.compared());
    }

    /** A copy for the same agent, in the conversation's own folder if that is still there. */
    News copy(ConversationKey key) throws IOException, Refused {
        Found found = machine.find(key);
        if (found.agent().writer().isEmpty()) {
            return new News.Failed(found.agent().displayName()
                    + "'s conversations cannot be written safely; x exports what can be read of it");
        }
        Path folder = found.glance()
                .header()
                .folder()
                .map(Path::of)
                .filter(Files::isDirectory)
                .orElse(machine.folder());
        Order order = new Order(found.agent(), found.conversation(), found.agent(),
                found.agent().home(machine.environment()), folder, UUID.randomUUID().toString(),
                Optional.empty(), false);
        Done done = Planned.of(order, Surroundings.local(receipts(), Instant.now()))
                .examine(Progress.NONE)
                .write(Progress.NONE);
        return new News.Copied(new ConversationKey(key.agent(), done.conversation().id()));
    }

    private static String words(Progress.Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
