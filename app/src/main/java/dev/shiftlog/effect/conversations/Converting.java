package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.conversations.News;
import dev.shiftlog.keys.ConversationCommand;
import dev.shiftlog.launch.AgentCall;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.receipt.TakingBack;
import dev.shiftlog.resume.Found;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Planned;
import dev.shiftlog.transfer.Progress;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.transfer.Staged.Done;
import dev.shiftlog.transfer.Surroundings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Examines and makes conversions, as long as nobody stops it. */
record Converting(Machine machine, BooleanSupplier stopped) {
    News examine(Conversion conversion, Consumer<News> post) throws IOException, Refused {
        return new News.Examined(conversion, planned(conversion).examine(new Steps(post, stopped)));
    }

    private Planned planned(Conversion conversion) throws IOException, Refused {
        Found found = machine.find(conversion.source());
        var to = machine.agent(conversion.to());
        Order order = new Order(found.agent(), found.conversation(), to, to.home(machine.environment()),
                machine.folder(), UUID.randomUUID().toString(), conversion.maxTokens(), conversion.redact());
        return Planned.of(order, around(found));
    }

    private Surroundings around(Found found) {
        return Surroundings.local(receipts(), Instant.now()).reading(found.further());
    }

    private Receipts receipts() {
        return new Receipts(machine.user().state());
    }

    News convert(Conversion conversion, boolean asDefault, Consumer<News> post) throws IOException, Refused {
        Done done = planned(conversion).convert(new Steps(post, stopped));
        if (stopped.getAsBoolean()) {
            new TakingBack(done.receipt(), receipts()).run();
            throw new CancellationException();
        }
        Done kept = asDefault ? done.makeDefault(machine.folder(), receipts()) : done;
        return new News.Converted(new ConversationKey(conversion.to(), kept.conversation().id()),
                "cd " + Shell.command(List.of(kept.resume().folder().toString())) + " && "
                        + Shell.command(kept.resume().arguments()),
                kept.compared());
    }

    /** The agent's picker shows what it did not write itself only after its own program was told of it. */
    News register(ConversationKey key) throws IOException {
        Agent agent = machine.agent(key.agent());
        for (List<String> call : agent.launching().listing(key.id())) {
            new AgentCall(machine.variables()).run(call);
        }
        return new News.Changed(agent.displayName() + "'s picker shows it now");
    }

    /** A copy for the same agent, in the conversation's own folder if that is still there. */
    News copy(ConversationKey key) throws IOException, Refused {
        Found found = machine.find(key);
        if (found.agent().writer().isEmpty()) {
            return new News.Failed(found.agent().displayName()
                    + "'s conversations cannot be written safely; " + ConversationCommand.EXPORT.mention()
                    + " exports what can be read of it");
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
        Done done = Planned.of(order, around(found)).convert(Progress.NONE);
        return new News.Copied(new ConversationKey(key.agent(), done.conversation().id()));
    }

    /** News once for each percent, or they would crowd out the keys. */
    private static final class Steps implements Progress {
        private final Consumer<News> post;
        private final BooleanSupplier stopped;
        private long last = -1;

        Steps(Consumer<News> post, BooleanSupplier stopped) {
            this.post = post;
            this.stopped = stopped;
        }

        @Override
        public void at(Phase phase, long done, long total) {
            if (stopped.getAsBoolean()) {
                throw new CancellationException();
            }
            long percent = total == 0 ? 0 : 100 * done / total;
            if (percent != last) {
                last = percent;
                post.accept(new News.Advanced(phase.name().toLowerCase(Locale.ROOT).replace('_', ' '), done,
                        total));
            }
        }
    }
}
