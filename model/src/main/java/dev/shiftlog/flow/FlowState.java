package dev.shiftlog.flow;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.time.UtcTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a flow stands, as its file holds it; keys that other programs added stay. */
public record FlowState(JsonObject fields) {
    /** What an artifact can be called. */
    public static final List<String> ARTIFACTS = List.of("prdDraft", "prdFinal", "designMd");
    static final String UPDATED = "updatedAt";

    public FlowState {
        requireNonNull(fields);
    }

    /** A flow that begins; without a name for it the flow is left open. */
    static FlowState begun(Optional<String> flow) {
        JsonObject artifacts = JsonObject.with("prdDraft", Json.NULL)
                .with("prdFinal", Json.NULL)
                .with("designMd", Json.NULL)
                .build();
        return new FlowState(JsonObject.with("version", Json.of(1))
                .with("flow", orNull(flow))
                .with("phase", Json.NULL)
                .with("activeProject", Json.NULL)
                .with("generatedScreens", new JsonArray(List.of()))
                .with("appliedDesignSystem", Json.NULL)
                .with("artifacts", artifacts)
                .build());
    }

    /** The state of a file that may lack what we rely on. */
    static FlowState of(JsonObject fields) {
        JsonObject.Builder whole = fields.edit();
        if (!(fields.get("generatedScreens").orElse(Json.NULL) instanceof JsonArray)) {
            whole.with("generatedScreens", new JsonArray(List.of()));
        }
        if (!(fields.get("artifacts").orElse(Json.NULL) instanceof JsonObject)) {
            whole.with("artifacts", JsonObject.EMPTY);
        }
        return new FlowState(whole.build());
    }

    /** The same flow; only one that has no name yet takes this. */
    public FlowState named(Optional<String> flow) {
        return flow().isEmpty() && flow.isPresent() ? with("flow", Json.of(flow.get())) : this;
    }

    public FlowState inPhase(String phase) {
        return with("phase", Json.of(phase));
    }

    public FlowState onProject(String id, Optional<String> name, Optional<String> device) {
        return with("activeProject", JsonObject.with("id", id)
                .with("name", orNull(name))
                .with("deviceType", orNull(device))
                .build());
    }

    /** Adds a screen or renames it; its id is the last part of a resource name. */
    public FlowState withScreen(String resource, Optional<String> name) {
        String id = resource.substring(resource.lastIndexOf('/') + 1);
        List<Json> screens = new ArrayList<>();
        boolean known = false;
        for (Json screen : fields.list("generatedScreens")) {
            boolean same = screen.asObject().text("id").equals(id);
            known |= same;
            screens.add(same && name.isPresent()
                    ? screen.asObject().edit().with("name", name.get()).build()
                    : screen);
        }
        if (!known) {
            screens.add(JsonObject.with("id", id).with("name", orNull(name)).build());
        }
        return with("generatedScreens", new JsonArray(screens));
    }

    public FlowState withDesignSystem(String assetId, Optional<String> name) {
        return with("appliedDesignSystem",
                JsonObject.with("assetId", assetId).with("name", orNull(name)).build());
    }

    public FlowState withArtifact(String key, Optional<String> path) {
        return with("artifacts", fields.object("artifacts").edit().with(key, orNull(path)).build());
    }

    FlowState updatedAt(long now) {
        JsonObject.Builder stamped = fields.edit();
        if (fields.get("version").isEmpty()) {
            stamped.with("version", 1);
        }
        return new FlowState(stamped.with(UPDATED, UtcTime.text(now)).build());
    }

    public String flow() {
        return fields.text("flow");
    }

    private FlowState with(String key, Json value) {
        return new FlowState(fields.edit().with(key, value).build());
    }

    private static Json orNull(Optional<String> text) {
        return text.isPresent() ? Json.of(text.get()) : JsonNull.INSTANCE;
    }
}
