package dev.shiftlog.agent.tools;

import dev.shiftlog.agent.ToolMap.Canonical;
import dev.shiftlog.agent.ToolMap.Named;
import java.util.Optional;

/** One tool of an agent; answers nothing for the calls of other tools and for those it would damage. */
public interface ToolRule {
    Optional<Canonical> toCanonical(Named call);

    Optional<Named> fromCanonical(Canonical call);
}
