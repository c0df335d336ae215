package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Finding;
import dev.shiftlog.change.Actor;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.receipt.Staging;
import dev.shiftlog.receipt.TakingBack;
import dev.shiftlog.resume.Found;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.trash.Trash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out what the screens of conversations ask for; a failure is news too. */
public final class ConversationErrands implements AutoCloseable {
    private final Machine machine;
    private final Workspace workspace;
    private final Harvests harvests;
    private final AtomicReference<Optional<Listing>> ahead = new AtomicReference<>(Optional.empty());
    private final AtomicLong latest = new AtomicLong();
    private final Set<String> toldProblems = ConcurrentHashMap.newKeySet();

    public ConversationErrands(Map<String, String> environment, Workspace workspace, Supplier<Actor> person) {
        this.machine = new Machine(environment, workspace.folder().project());
        this.workspace = workspace;
        this.harvests = new Harvests(machine, workspace, person);
    }

    public void run(Errand errand, Consumer<News> post) {
        try {
            carryOut(errand, post);
        } catch (CancellationException stopped) {
            // The person who stopped it knows.
            return;
        } catch (IOException | StoreException | Refused | Trash.Kept failed) {
            post.accept(new News.Failed(failed.getMessage()));
        }
    }

    private void carryOut(Errand errand, Consumer<News> post)
            throws IOException, StoreException, Refused, Trash.Kept {
        switch (errand) {
            case Errand.Find find -> listing(find.everywhere()).run(post);
            case Errand.Read read -> post.accept(read(read.key()));
            case Errand.ReadSpot spot -> post.accept(Excerpt.spot(machine, spot));
            case Errand.Search search ->
                new Searching(machine, post).run(search.words(), search.everywhere());
            case Errand.PlanResume plan ->
                post.accept(new Resuming(machine, workspace).plan(plan.key(), plan.handsOver()));
            case Errand.Start start ->
                post.accept(new Resuming(machine, workspace).start(start.key(), start.handsOver()));
            case Errand.Keep keep -> post.accept(new Shelving(machine).keep(keep.keys()));
            case Errand.Archive archive -> post.accept(new Shelving(machine).archive(archive.keys()));
            case Errand.Check check -> post.accept(check(check.key()));
            case Errand.Repair repair -> post.accept(new Converting(machine, () -> false).copy(repair.key()));
            case Errand.PlanHarvest plan -> post.accept(harvests.plan(plan.key()));
            case Errand.Harvest harvest -> post.accept(harvests.take(harvest.key()));
            case Errand.Export export -> post.accept(new Exporting(machine).export(export.keys()));
            case Errand.Trash trash -> post.accept(new Shelving(machine).trash(trash.keys()));
            case Errand.Untrash untrash -> post.accept(new Shelving(machine).untrash());
            case Errand.Examine examine -> post.accept(converting().examine(examine.conversion(), post));
            case Errand.Convert convert ->
                post.accept(converting().convert(convert.conversion(), convert.asDefault(), post));
            case Errand.Register register -> post.accept(converting().register(register.key()));
            case Errand.StopConverting stop -> converting();
            case Errand.Unconvert unconvert -> post.accept(unconvert(unconvert.key()));
        }
    }

    /** Makes what the list shows first while nobody waits for it yet. */
    public void prepare() {
        Listing listing = new Listing(machine, false, toldProblems);
        ahead.set(Optional.of(listing));
        try {
            listing.first();
        } catch (IOException unreadable) {
            // The list itself says so when it is asked for.
            ahead.set(Optional.empty());
        }
    }

    private Listing listing(boolean everywhere) {
        return ahead.getAndSet(Optional.empty())
                .filter(_ -> !everywhere)
                .orElseGet(() -> new Listing(machine, everywhere, toldProblems));
    }

    /** The app ends: what is being converted is stopped, and nothing of it stays. */
    @Override
    public void close() {
        if (latest.getAndIncrement() > 0) {
            Staging.abandon();
        }
    }

    /** A new one stops the one before: nobody waits for that any more. */
    private Converting converting() {
        long mine = latest.incrementAndGet();
        return new Converting(machine, () -> latest.get() != mine);
    }

    private News read(ConversationKey key) throws IOException {
        Found found = machine.find(key);
        return new News.ReadDone(key, Excerpt.of(found.agent(),
                found.agent().reader().open(found.conversation(), machine.files())));
    }

    private News check(ConversationKey key) throws IOException {
        Found found = machine.find(key);
        List<String> lines = new ArrayList<>();
        for (Finding finding : found.agent().reader().check(found.conversation(), machine.files())) {
            lines.add(switch (finding.fault().severity()) {
                case FATAL -> "✗ would not resume: ";
                case LOSS -> "! something is lost: ";
                case HINT -> "· ";
            } + finding.count() + " × " + finding.fault().what() + " (" + finding.place() + "): "
                    + finding.fault().effect());
        }
        return new News.Checked(key,
                lines.isEmpty() ? List.of("It is sound: it would resume as it is.") : lines);
    }

    private News unconvert(ConversationKey key) throws IOException {
        Receipts receipts = new Receipts(machine.user().state());
        List<Receipt> found = receipts.of(key.id());
        if (found.isEmpty()) {
            return new News.Failed("there is no receipt for " + key.id() + "; nothing was taken away");
        }
        Receipt.End target = found.getFirst().target();
        if (machine.isOnlyRead(target.agent(), target.file())) {
            return new News.Failed(
                    target.file() + " is in a home that is only read now; nothing was changed");
        }
        TakingBack back = new TakingBack(found.getFirst(), receipts);
        List<String> changed = back.changed();
        if (!changed.isEmpty()) {
            return new News.Failed("it was used since: " + String.join("; ", changed)
                    + "; 'shiftlog session unconvert " + key.id() + " --force' moves it to the trash");
        }
        back.run();
        return new News.Changed("the conversion was taken back");
    }
}
