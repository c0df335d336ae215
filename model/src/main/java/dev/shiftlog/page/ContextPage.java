package dev.shiftlog.page;

import dev.shiftlog.context.Budget;
import dev.shiftlog.context.ContextDocument;
import dev.shiftlog.context.ContextDocument.Headline;
import dev.shiftlog.context.Digest.Checkout;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Page;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The project's context.md. */
public final class ContextPage implements Page {
    private final StitchFolder folder;
    private final Optional<Checkout> news;

    public ContextPage(StitchFolder folder) {
        this(folder, Optional.empty());
    }

    private ContextPage(StitchFolder folder, Optional<Checkout> news) {
        this.folder = folder;
        this.news = news;
    }

    /** The page with what git says now, which is kept for the pages that follow. */
    public ContextPage with(SessionRefresh refresh, String time) {
        return new ContextPage(folder, Optional.of(CheckoutWords.of(refresh.facts(), time)));
    }

    @Override
    public Outcome write(Logbook logbook, Optional<Session> archived) throws StoreException {
        ProjectConfig config = ProjectConfig.read(folder.config());
        ContextDocument document = render(config, logbook.session(), archived, Budget.ALL);
        try {
            AtomicFile.writeDerived(folder.context(), document.text());
        } catch (IOException failed) {
            throw new StoreException(
                    "cannot write " + folder.context() + ": " + StoreException.reason(failed));
        }
        return new Outcome(true, config.damage().stream().toList());
    }

    /** What stands in the file now; nothing where it cannot be read. */
    public String written() {
        try {
            return new String(AtomicFile.read(folder.context()), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            return "";
        }
    }

    /** The page for a host, without writing it. */
    public ContextDocument render(Session session, Budget budget) throws StoreException {
        return render(ProjectConfig.read(folder.config()), session, Optional.empty(), budget);
    }

    private ContextDocument render(ProjectConfig config, Session session, Optional<Session> archived,
            Budget budget) throws StoreException {
        return ContextDocument.render(new Headline(config.name(), config.stack()), session,
                new DigestFile(folder, archived).known(news), budget);
    }
}
