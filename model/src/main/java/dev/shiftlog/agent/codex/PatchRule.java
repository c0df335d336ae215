package dev.shiftlog.agent.codex;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.ToolKind;
import dev.shiftlog.agent.ToolMap.Canonical;
import dev.shiftlog.agent.ToolMap.Named;
import dev.shiftlog.agent.tools.ToolRule;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import java.util.Optional;

/**
 * Codex writes and edits by patches. A patch that only says what a write or an edit says is one; any
 * other patch goes along whole beside the arguments, so that it can be restored to the letter.
 */
record PatchRule(ToolKind kind) implements ToolRule {
    private static final String NAME = "apply_patch";
    private static final String INPUT = "input";
    private static final String PATCH = "patch";
    /** Whether the last line of a written file ends; a patch alone cannot say that it does not. */
    private static final String ENDED = "final_newline";

    PatchRule {
        requireNonNull(kind);
    }

    @Override
    public Optional<Canonical> toCanonical(Named call) {
        return read(call).filter(canonical -> written(canonical).filter(call::equals).isPresent());
    }

    @Override
    public Optional<Named> fromCanonical(Canonical call) {
        return written(call).filter(named -> read(named).filter(call::equals).isPresent());
    }

    private Optional<Canonical> read(Named call) {
        if (!call.name().equals(NAME)) {
            return Optional.empty();
        }
        JsonObject arguments = call.arguments() instanceof JsonText text
                ? JsonObject.with(INPUT, text).build()
                : call.arguments().asObject();
        return arguments.optionalText(INPUT)
                .flatMap(Patch::parsed)
                .filter(patch -> patch.kind() == kind)
                .flatMap(patch -> canonical(patch, arguments));
    }

    private Optional<Canonical> canonical(Patch patch, JsonObject arguments) {
        for (String key : patch.arguments().fields().keySet()) {
            if (arguments.get(key).isPresent()) {
                return Optional.empty();
            }
        }
        JsonObject.Builder canonical = patch.arguments()
                .edit()
                .withAll(arguments.edit().without(INPUT).without(ENDED).build());
        if (arguments.get(ENDED).isPresent()) {
            String content = patch.arguments().text("content");
            canonical.with("content", content.substring(0, Math.max(0, content.length() - 1)));
        }
        String text = arguments.text(INPUT);
        if (!patch.text().equals(text)) {
            canonical.with(PATCH, text);
        }
        return Optional.of(new Canonical(kind, canonical.build()));
    }

    private Optional<Named> written(Canonical call) {
        JsonObject arguments = call.arguments();
        if (call.kind() != kind || arguments.get(INPUT).isPresent() || arguments.get(ENDED).isPresent()) {
            return Optional.empty();
        }
        return Patch.of(kind, arguments).map(patch -> named(patch, arguments));
    }

    /** The plain text where it says everything, an object with what is left over where it does not. */
    private static Named named(Patch patch, JsonObject arguments) {
        JsonObject.Builder rest = arguments.edit().without(PATCH);
        patch.arguments().fields().keySet().forEach(rest::without);
        String content = patch.arguments().text("content");
        if (!content.isEmpty() && !content.endsWith("\n")) {
            rest.with(ENDED, false);
        }
        Json text = arguments.get(PATCH).orElse(Json.of(patch.text()));
        JsonObject left = rest.build();
        return new Named(NAME, left.isEmpty() ? text : JsonObject.with(INPUT, text).withAll(left).build());
    }
}
