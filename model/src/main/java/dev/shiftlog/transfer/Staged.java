package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.convert.Arrival;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.receipt.Staging;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A conversion of which it is known what it does, written beside the agent's store: from there it is put
 * into the store, or taken away when this is closed.
 */
public record Staged(Planned plan, SourceTree.Entry read, Staging staging, Arrival sent, Conversation written,
        Report report) implements AutoCloseable {
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

    public Staged {
        requireNonNull(plan);
        requireNonNull(read);
        requireNonNull(staging);
        requireNonNull(sent);
        requireNonNull(written);
        requireNonNull(report);
    }

    /** Reads the source once, for the report and for what is written. */
    static Staged of(Planned plan, Progress progress) throws IOException, Refused {
        Order order = plan.order();
        Staging.clear(order.targetHome());
        SourceTree.Entry read = plan.entry();
        Staging staging = new Staging(order.targetHome(), order.targetId(), plan.around().steps());
        try {
            Arrival sent = new Arrival();
            Route route = new Route(plan.watched(progress, Progress.Phase.WRITING, read.size()));
            Conversation written = plan.writer()
                    .write(route.seenBy(sent), plan.target(), plan.around().files(), staging);
            plan.refuseGrown(read);
            return new Staged(plan, read, staging, sent, written, route.report());
        } catch (IOException | Refused | RuntimeException | Error failed) {
            staging.close();
            throw failed;
        }
    }

    /**
     * Reads back what was written, and only if all has arrived moves it into the store. Whatever fails, the
     * store is as it was.
     */
    public Done place(Progress progress) throws IOException, Refused {
        plan.refuseGrown(read);
        compare(progress);
        Receipt receipt = receipt();
        plan.around().steps().before("receipt");
        plan.around().receipts().keep(receipt);
        publish(receipt);
        return new Done(receipt, written,
                plan.order().to().launching().resume(written, plan.target().folder(), List.of()),
                sent.size());
    }

    private void compare(Progress progress) throws IOException, Refused {
        Path staged = staging.staged(written.file());
        Conversation copy = plan.order()
                .to()
                .reader()
                .at(staged, staging.root(), plan.around().files())
                .orElseThrow(() -> new Refused("what was written is not a conversation of "
                        + plan.order().to().displayName() + "; nothing was changed, please report this"));
        Watched files = new Watched(plan.around().files(), progress, Progress.Phase.READING_BACK,
                copy.size());
        Transcript back = plan.order().to().reader().open(copy, files);
        Optional<String> difference = arrivedAtOnce(back) ? Optional.empty() : difference(back);
        if (difference.isPresent()) {
            throw new Refused("reading back what was written showed a difference: " + difference.get()
                    + "; it was taken away again and nothing was changed, please report this");
        }
    }

    /** What was just written is all live and in order, so that one reading tells; else the live view decides. */
    private boolean arrivedAtOnce(Transcript back) throws IOException {
        Arrival arrived = new Arrival();
        return back.readAtOnce(arrived) && arrived.differenceFrom(sent).isEmpty();
    }

    private Optional<String> difference(Transcript back) throws IOException {
        Arrival arrived = new Arrival();
        new Ahead(back).read(View.LIVE, arrived);
        return arrived.differenceFrom(sent);
    }

    private Receipt receipt() {
        Order order = plan.order();
        return new Receipt(plan.around().now().toString(),
                new Receipt.End(order.from().id(), order.source().id(), order.source().file()),
                new Receipt.End(order.to().id(), written.id(), written.file()), plan.target().folder(),
                staging.files(), staging.lines(), staging.newFolders(), Optional.empty());
    }

    private void publish(Receipt receipt) throws IOException {
        try {
            staging.publish();
        } catch (IOException failed) {
            plan.around().receipts().forget(receipt);
            throw failed;
        }
    }

    /** Takes away what was not put into the store. */
    @Override
    public void close() throws IOException {
        staging.close();
    }
}
