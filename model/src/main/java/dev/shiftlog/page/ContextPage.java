package dev.shiftlog.page;

import dev.shiftlog.context.Budget;
import dev.shiftlog.context.ContextDocument;
import dev.shiftlog.context.ContextDocument.Headline;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.session.Logbook;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.Page;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import java.io.IOException;

/** The project's context.md. */
public final class ContextPage implements Page {
    private final StitchFolder folder;

    public ContextPage(StitchFolder folder) {
        this.folder = folder;
    }

    @Override
    public void write(Logbook logbook) throws StoreException {
        ProjectConfig config = ProjectConfig.read(folder.config());
        ContextDocument document = render(config, logbook.session(), Budget.ALL);
        try {
            AtomicFile.writeDerived(folder.context(), document.text());
        } catch (IOException failed) {
            throw new StoreException("cannot write " + folder.context() + ": " + failed.getMessage());
        }
        if (config.damage().isPresent()) {
            throw new StoreException(config.damage().get());
        }
    }

    /** The page for a host, without writing it. */
    public ContextDocument render(Session session, Budget budget) throws StoreException {
        return render(ProjectConfig.read(folder.config()), session, budget);
    }

    private ContextDocument render(ProjectConfig config, Session session, Budget budget)
            throws StoreException {
        return ContextDocument.render(new Headline(config.name(), config.stack()), session,
                new DigestFile(folder).current(), budget);
    }
}
