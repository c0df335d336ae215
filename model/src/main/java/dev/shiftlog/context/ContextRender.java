package dev.shiftlog.context;

import dev.shiftlog.context.ContextDocument.Cut;
import dev.shiftlog.context.ContextDocument.Headline;
import dev.shiftlog.session.Session;
import java.util.ArrayList;
import java.util.List;

/** Renders context.md. It runs inside every call that changes something. */
final class ContextRender {
    private ContextRender() {}

    /** The document for the next agent, cut to the budget where it must be. */
    public static ContextDocument render(Headline project, Session session, Digest digest, Budget budget) {
        Shift shift = new Shift(session, digest);
        StringBuilder text = new StringBuilder(4096);
        project.appendTo(text, digest.pastSessions());
        text.append(NowSection.of(shift));
        List<Section> sections = Sections.of(shift);
        Allotment allotment = new Allotment(budget, Size.of(text.toString()), sections).fill();
        List<Cut> cuts = new ArrayList<>();
        for (int i = 0; i < sections.size(); i++) {
            allotment.write(i, text, cuts);
        }
        String document = text.toString();
        return new ContextDocument(document, Size.of(document), budget, cuts);
    }
}
