package dev.shiftlog.effect.handover;

import dev.shiftlog.change.Actor;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.handoff.Handoff;
import dev.shiftlog.handoff.HandoffDraft;
import dev.shiftlog.handoff.HandoffDraft.Circumstances;
import dev.shiftlog.handoff.HandoffException;
import dev.shiftlog.handoff.HandoffFolder;
import dev.shiftlog.handoff.HandoffFolder.Answer;
import dev.shiftlog.handoff.HandoffImport;
import dev.shiftlog.handoff.HandoffImport.Imported;
import dev.shiftlog.handoff.HandoffSheet;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.HandoffLine;
import dev.shiftlog.project.git.ExcludeFile;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The handoffs of the project, and the one that is being written. */
final class Handoffs {
    private final Workspace workspace;
    private final Supplier<Actor> person;
    private final Supplier<String> clock;
    private final HandoffFolder folder;
    private final Path kept;

    Handoffs(Workspace workspace, Supplier<Actor> person, Supplier<String> clock) {
        this.workspace = workspace;
        this.person = person;
        this.clock = clock;
        this.folder = new HandoffFolder(workspace.folder().project());
        this.kept = workspace.folder().ours().resolve("handoff-draft.md");
    }

    HandoverNews draft(boolean anew) throws IOException, HandoffException, StoreException {
        Optional<Session> session = workspace.look();
        if (session.isEmpty()) {
            return new HandoverNews.Failed("nothing is logged yet; log work first, then hand it over");
        }
        if (!anew && Files.isRegularFile(kept)) {
            return new HandoverNews.Drafted(
                    new HandoffSheet(session.get(), Handoff.parse(Files.readAllBytes(kept))), true);
        }
        Files.deleteIfExists(kept);
        Handoff draft = HandoffDraft.of(session.get(),
                Circumstances.of(workspace.folder().project(), session.get(), clock.get()));
        return new HandoverNews.Drafted(new HandoffSheet(session.get(), draft), false);
    }

    void keep(Handoff handoff) throws IOException {
        Files.createDirectories(kept.getParent());
        AtomicFile.writePrivate(kept, handoff.render().getBytes(StandardCharsets.UTF_8));
    }

    HandoverNews write(Handoff read, boolean redact) throws IOException, HandoffException {
        Answer answer = folder.create(redact ? read.redacted() : read, false);
        return switch (answer) {
            case Answer.Refused refused -> new HandoverNews.Refused(refused.flaws());
            case Answer.Written written -> {
                Files.deleteIfExists(kept);
                Optional<GitFolder> git = GitFolder.around(workspace.folder().project());
                if (git.isPresent()) {
                    new ExcludeFile(git.get()).add(HandoffFolder.NAME);
                }
                yield new HandoverNews.Written(written.handoff().sessionId(),
                        HandoffFolder.NAME + "/" + written.file(), written.warnings());
            }
        };
    }

    HandoverNews list() throws IOException {
        if (!folder.exists()) {
            return new HandoverNews.Listed(List.of(), List.of());
        }
        List<HandoffLine> lines = folder.newestFirst()
                .stream()
                .map(entry -> new HandoffLine(entry.session(), entry.file(), entry.date(), entry.status(),
                        entry.goal(), entry.agent(), entry.branch() + "@" + entry.commit(),
                        entry.nextAction(),
                        entry.supersedes()))
                .toList();
        return new HandoverNews.Listed(lines, folder.problems(true));
    }

    HandoverNews read(String file) throws IOException, HandoffException {
        List<ExcerptLine> lines = new ArrayList<>();
        for (String line : folder.document(file).lines().toList()) {
            // A blank keeps the empty line a line of its own.
            lines.add(new ExcerptLine(
                    line.startsWith("# ") ? ExcerptLine.Kind.PERSON : ExcerptLine.Kind.AGENT,
                    line.isEmpty() ? " " : line));
        }
        return new HandoverNews.Opened(file, lines);
    }

    HandoverNews close(String session, String status) throws IOException, HandoffException {
        String closed = folder.close(Optional.of(session), status);
        return new HandoverNews.Changed(closed + " is " + status + " now");
    }

    HandoverNews prompt() throws IOException, HandoffException {
        return new HandoverNews.PromptFetched(new String(folder.resumePrompt(), StandardCharsets.UTF_8));
    }

    HandoverNews take() throws IOException, HandoffException, StoreException {
        Imported imported = HandoffImport.of(folder,
                workspace.look().orElseGet(() -> Session.started("", "")));
        if (imported.changes().isEmpty()) {
            return new HandoverNews.Changed("the session knows all that the handoffs tell");
        }
        workspace.apply(person.get(), imported.changes());
        return new HandoverNews.Changed(imported.changes().size()
                + " entries came into the session; u on the dashboard takes them back");
    }
}
