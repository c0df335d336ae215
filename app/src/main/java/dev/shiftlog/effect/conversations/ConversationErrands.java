package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Launch;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.conversations.News;
import dev.shiftlog.launch.Handover;
import dev.shiftlog.receipt.Receipt;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.receipt.TakingBack;
import dev.shiftlog.resume.Found;
import dev.shiftlog.resume.Obstacles.Obstacle;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.trash.Trash;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out what the screens of conversations ask for; a failure is news too. */
public final class ConversationErrands {
    private final Machine machine;
    private final Harvests harvests;

    public ConversationErrands(Map<String, String> environment, Workspace workspace) {
        this.machine = new Machine(environment, workspace.folder().project());
        this.harvests = new Harvests(machine, workspace);
    }

    public void run(Errand errand, Consumer<News> post) {
        try {
            carryOut(errand, post);
        } catch (IOException | StoreException | Refused | Trash.Kept failed) {
            post.accept(new News.Failed(failed.getMessage()));
        }
    }

    private void carryOut(Errand errand, Consumer<News> post)
            throws IOException, StoreException, Refused, Trash.Kept {
        switch (errand) {
            case Errand.Find find -> new Listing(machine, find.everywhere(), post).run();
            case Errand.Read read -> post.accept(read(read.key()));
            case Errand.ReadSpot spot -> post.accept(Excerpt.spot(machine, spot));
            case Errand.Search search ->
                post.accept(new Searching(machine).hits(search.words(), search.everywhere()));
            case Errand.PlanResume plan -> post.accept(plan(plan.key()));
            case Errand.Start start -> post.accept(start(start.key()));
            case Errand.PlanHarvest plan -> post.accept(harvests.plan(plan.key()));
            case Errand.Harvest harvest -> post.accept(harvests.take(harvest.key()));
            case Errand.Export export -> post.accept(new Exporting(machine).export(export.keys()));
            case Errand.Trash trash -> post.accept(trash(trash.keys()));
            case Errand.Untrash untrash -> post.accept(untrash());
            case Errand.Examine examine -> post.accept(new Converting(machine).examine(examine.conversion()));
            case Errand.Convert convert ->
                post.accept(new Converting(machine).convert(convert.conversion(), convert.asDefault(), post));
            case Errand.Unconvert unconvert -> post.accept(unconvert(unconvert.key()));
        }
    }

    private News read(ConversationKey key) throws IOException {
        Found found = machine.find(key);
        return new News.ReadDone(key, Excerpt.of(found.agent(),
                found.agent().reader().open(found.conversation(), machine.files())));
    }

    private News plan(ConversationKey key) throws IOException {
        Found found = machine.find(key);
        Launch launch = found.agent()
                .launching()
                .resume(found.conversation(),
                        folderOf(found), List.of());
        List<String> obstacles = new ArrayList<>();
        for (Obstacle obstacle : machine.obstacles().of(found)) {
            obstacles.add(obstacle.reason() + "; " + obstacle.advice());
        }
        found.agent()
                .guard()
                .danger(found.conversation(), machine.files())
                .ifPresent(danger -> obstacles.add(danger
                        + ": g gives it such a name, and keeps a copy"));
        return new News.ResumePlanned(key, "cd " + Shell.command(List.of(launch.folder().toString())) + " && "
                + Shell.command(launch.arguments()), obstacles);
    }

    /** The launcher starts the agent when we have ended, and the app again when the agent has. */
    private News start(ConversationKey key) throws IOException {
        Found found = machine.find(key);
        Launch launch = found.agent()
                .launching()
                .resume(machine.kept().protect(found.agent(), found.conversation()),
                        folderOf(found), List.of());
        Optional<Path> offered = Handover.offered();
        if (offered.isEmpty()) {
            return new News.Failed("this start of shiftlog cannot hand over; leave with q and run: "
                    + Shell.command(launch.arguments()));
        }
        new Departure(machine.variables(), machine.folder()).note(key);
        Handover.decide(offered.get(), Handover.Then.REOPEN, launch.folder(), launch.arguments(),
                launch.environment());
        return new News.Departing();
    }

    private Path folderOf(Found found) {
        return found.glance().header().folder().map(Path::of).orElse(machine.folder());
    }

    private News trash(List<ConversationKey> keys) throws IOException, Trash.Kept {
        for (ConversationKey key : keys) {
            Found found = machine.find(key);
            Optional<String> holder = found.agent()
                    .reader()
                    .openIn(found.conversation(), machine.files(), machine.processes());
            if (holder.isPresent()) {
                return new News.Failed(key.id() + " is open in " + holder.get() + "; end that first");
            }
            machine.trash().put(found.agent(), found.conversation(), Instant.now().toString());
        }
        return new News.Changed(keys.size() == 1
                ? "moved to the trash; u puts it back"
                : keys.size() + " moved to the trash; u puts them back one by one");
    }

    private News untrash() throws IOException {
        return machine.trash()
                .putBackLast()
                .<News>map(id -> new News.Changed("put back " + id))
                .orElse(new News.Failed("the trash is empty"));
    }

    private News unconvert(ConversationKey key) throws IOException {
        Receipts receipts = new Receipts(machine.user().state());
        List<Receipt> found = receipts.of(key.id());
        if (found.isEmpty()) {
            return new News.Failed("there is no receipt for " + key.id() + "; nothing was taken away");
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
