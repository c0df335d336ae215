package dev.shiftlog.effect;

import dev.shiftlog.change.Actor;
import dev.shiftlog.journal.JournalRecord;
import dev.shiftlog.journal.JournalRecord.Part;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.store.Applied;
import dev.shiftlog.store.Beginning;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The person's own changes to the session. */
public final class SessionEffects implements AutoCloseable {
    /** What the person is told when all went well: an edit is seen, an undo has to be named. */
    private enum Report {
        NOTHING,
        RECORD
    }

    private interface Call {
        Applied make() throws StoreException;
    }

    private final Workspace workspace;
    private final BoardReader reader;
    private final Drafts drafts;
    private final Seat seat;

    public SessionEffects(Workspace workspace, BoardReader reader, Drafts drafts) {
        this.workspace = workspace;
        this.reader = reader;
        this.drafts = drafts;
        this.seat = new Seat(workspace.folder().ours().resolve("windows.lock"));
    }

    public void run(Effect.Stored effect, Consumer<Msg> post) {
        switch (effect) {
            case Effect.Edit edit ->
                call(() -> workspace.apply(person(), edit.changes()), Report.NOTHING, post);
            case Effect.Undo undo -> call(() -> workspace.undo(seat.reach()), Report.RECORD, post);
            case Effect.Redo redo -> call(() -> workspace.redo(seat.reach()), Report.RECORD, post);
            case Effect.SaveSession save -> call(() -> workspace.save(person(), List.of(), beginning()),
                    Report.RECORD, post);
            case Effect.ResumePast past -> call(() -> workspace.resume(person(), past.id()),
                    Report.RECORD, post);
            case Effect.KeepDraft draft -> drafts.keep(draft.form(), post);
        }
    }

    /** The person, as the journal tells this window from others. */
    public Actor person() {
        return seat.actor();
    }

    /** From here on other windows may take back what was done in this one. */
    @Override
    public void close() throws IOException {
        seat.close();
    }

    private Beginning beginning() {
        return GitFolder.around(workspace.folder().project())
                .map(git -> new Beginning(git.branch().orElse(""), git.head().orElse("")))
                .orElse(Beginning.UNKNOWN);
    }

    private void call(Call call, Report report, Consumer<Msg> post) {
        try {
            Applied applied = call.make();
            // The board first: an open form then closes over lines that are already there.
            post.accept(new Msg.Arrived(reader.now()));
            report(applied, report, post);
        } catch (StoreException failed) {
            post.accept(new Msg.Refused(failed.getMessage()));
        }
    }

    private static void report(Applied applied, Report report, Consumer<Msg> post) {
        switch (applied) {
            case Applied.Done made -> {
                post.accept(new Msg.Accepted(
                        made.record().map(SessionEffects::appeared).orElse(List.of())));
                String what = made.record().map(record -> record.what()).orElse("");
                say(report == Report.RECORD ? what : "", made.notices(), post);
            }
            case Applied.Refused refused -> post.accept(new Msg.Refused(
                    refused.reason() + (refused.notices().isEmpty()
                            ? ""
                            : " (" + refused.notices().getFirst() + ")")));
            case Applied.Queued queued -> {
                post.accept(new Msg.Accepted(List.of()));
                say(queued.reason(), List.of(), post);
            }
        }
    }

    private static List<String> appeared(JournalRecord record) {
        List<String> ids = new ArrayList<>();
        for (Part part : record.parts()) {
            boolean isNew = switch (part) {
                case Part.OfEntry entry -> entry.before().isEmpty();
                case Part.OfFile file -> file.before().isEmpty();
                case Part.OfOrder _,Part.OfHeading _ -> false;
            };
            if (isNew) {
                ids.add(part.subject());
            }
        }
        return ids;
    }

    private static void say(String done, List<String> notices, Consumer<Msg> post) {
        String words = notices.isEmpty() ? done : notices.getFirst();
        if (!words.isEmpty()) {
            post.accept(new Msg.Said(words));
        }
    }
}
