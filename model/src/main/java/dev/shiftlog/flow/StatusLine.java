package dev.shiftlog.flow;

import dev.shiftlog.json.JsonObject;
import java.util.Optional;

/** The one line that puts an agent back into its flow. */
final class StatusLine {
    private final StringBuilder line = new StringBuilder("Stitch flow in progress");
    private final JsonObject state;

    private StatusLine(JsonObject state) {
        this.state = state;
    }

    static String of(FlowState state, Optional<String> lastDecision) {
        StatusLine line = new StatusLine(state.fields());
        line.flow();
        line.project();
        line.work();
        lastDecision.ifPresent(
                decision -> line.sentence("Last decision: \"" + InjectedText.value(decision) + "\""));
        line.sentence("Re-read .stitch/session/state.json and the PRD draft before continuing");
        line.sentence("Continue the flow, do not restart it");
        return line.line.toString();
    }

    private void flow() {
        String flow = value(state, "flow");
        String phase = value(state, "phase");
        if (!flow.isEmpty() || !phase.isEmpty()) {
            String both = flow.isEmpty() || phase.isEmpty() ? "" : ", ";
            line.append(" (")
                    .append(flow.isEmpty() ? "" : "flow: " + flow)
                    .append(both)
                    .append(phase.isEmpty() ? "" : "phase: " + phase)
                    .append(')');
        }
        line.append('.');
    }

    private void project() {
        JsonObject project = state.object("activeProject");
        String name = value(project, "name");
        if (!value(project, "id").isEmpty()) {
            sentence("Active project " + value(project, "id") + (name.isEmpty() ? "" : " \"" + name + "\""));
        }
    }

    private void work() {
        int screens = state.list("generatedScreens").size();
        if (screens > 0) {
            sentence(screens + " screen(s) generated");
        }
        JsonObject design = state.object("appliedDesignSystem");
        String name = value(design, "name").isEmpty() ? value(design, "assetId") : value(design, "name");
        if (!name.isEmpty()) {
            sentence("Design system \"" + name + "\" applied");
        }
        String draft = value(state.object("artifacts"), "prdDraft");
        if (!draft.isEmpty()) {
            sentence("PRD draft at " + draft);
        }
    }

    private void sentence(String words) {
        line.append(' ').append(words).append('.');
    }

    private static String value(JsonObject object, String key) {
        return InjectedText.value(object.text(key));
    }
}
