package dev.shiftlog.effect.handover;

import dev.shiftlog.change.Actor;
import dev.shiftlog.handoff.HandoffException;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.transfer.Refused;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Carries out the errands; a failure is news too. */
public final class HandoverErrands {
    private final Handoffs handoffs;
    private final KeptTranscripts snapshots;
    private final InstalledHooks hooks;

    public HandoverErrands(Workspace workspace, Supplier<Actor> person, Supplier<String> clock,
            Map<String, String> environment) {
        this.handoffs = new Handoffs(workspace, person, clock);
        this.snapshots = new KeptTranscripts(workspace.folder().project(), environment);
        this.hooks = new InstalledHooks(workspace.folder().project(), environment);
    }

    public void run(HandoverErrand errand, Consumer<HandoverNews> post) {
        try {
            carryOut(errand, post);
        } catch (IOException | HandoffException | StoreException | Refused failed) {
            post.accept(new HandoverNews.Failed(failed.getMessage()));
        }
    }

    private void carryOut(HandoverErrand errand, Consumer<HandoverNews> post)
            throws IOException, HandoffException, StoreException, Refused {
        switch (errand) {
            case HandoverErrand.Draft draft -> post.accept(handoffs.draft(draft.anew()));
            case HandoverErrand.Keep keep -> handoffs.keep(keep.handoff());
            case HandoverErrand.Write write -> post.accept(handoffs.write(write.handoff(), write.redact()));
            case HandoverErrand.ListHandoffs list -> post.accept(handoffs.list());
            case HandoverErrand.Read read -> post.accept(handoffs.read(read.file()));
            case HandoverErrand.Close close -> post.accept(handoffs.close(close.session(), close.status()));
            case HandoverErrand.FetchPrompt fetch -> post.accept(handoffs.prompt());
            case HandoverErrand.Import take -> post.accept(handoffs.take());
            case HandoverErrand.ListSnapshots list -> post.accept(snapshots.list());
            case HandoverErrand.ReadSnapshot read -> post.accept(snapshots.read(read.name()));
            case HandoverErrand.RestoreSnapshot restore -> post.accept(snapshots.restore(restore.name()));
            case HandoverErrand.LookAtHooks look -> post.accept(hooks.look());
            case HandoverErrand.PlanHooks plan -> post.accept(hooks.plan(plan));
            case HandoverErrand.ChangeHooks change -> post.accept(hooks.change(change));
        }
    }
}
