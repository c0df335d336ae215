package dev.shiftlog.handoff;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonBoolean;
import dev.shiftlog.json.JsonNull;
import dev.shiftlog.json.JsonNumber;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonText;
import dev.shiftlog.secret.Secrets;
import dev.shiftlog.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One handoff: its fields, in the order and with the extra keys they came with, and the narrative below. */
public record Handoff(JsonObject fields, String narrative) {
    /** The fields that every handoff must have, in their usual order. */
    public static final List<String> REQUIRED_FIELDS = List.of("session_id", "session_date", "generated_at",
            "schema_version",
            "project_root", "repo_root", "current_branch", "head_commit", "agent", "status", "primary_goal",
            "active_context_files", "completed_tasks", "next_todo_items", "known_issues", "search_tags",
            "validation");

    private static final String DELIMITER = "---";

    public Handoff {
        requireNonNull(fields);
        requireNonNull(narrative);
    }

    /** Reads a document from the bytes of its file, which must be UTF-8. */
    public static Handoff parse(byte[] document) throws HandoffException {
        return parse(Utf8.decode(document, "the handoff"));
    }

    /** Reads a document that begins with a frontmatter; whether it is complete is the rules' business. */
    public static Handoff parse(String document) throws HandoffException {
        String text = document.replace("\r\n", "\n").replace('\r', '\n');
        List<String> lines = (text.startsWith("\ufeff") ? text.substring(1) : text).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals(DELIMITER)) {
            throw new HandoffException("handoff must begin with a '---' frontmatter delimiter");
        }
        int end = 1;
        while (end < lines.size() && !lines.get(end).stripTrailing().equals(DELIMITER)) {
            end++;
        }
        if (end == lines.size()) {
            throw new HandoffException(
                    "the frontmatter has no closing '---' line; add it above the narrative");
        }
        String narrative = String.join("\n", lines.subList(end + 1, lines.size())).strip();
        return new Handoff(HandoffYaml.read(String.join("\n", lines.subList(1, end))), narrative);
    }

    /** The document as it is archived. */
    public String render() {
        return DELIMITER + "\n" + YamlWriter.write(fields) + DELIMITER + "\n\n" + narrative + "\n";
    }

    /** The handoff with secrets and personal paths named by kind; the folder of the project itself stays. */
    public Handoff redacted() {
        return new Handoff(redacted(fields).asObject().edit().withAll(ownFolder()).build(),
                Secrets.redact(narrative));
    }

    private JsonObject ownFolder() {
        JsonObject.Builder own = JsonObject.EMPTY.edit();
        for (String field : List.of("project_root", "repo_root")) {
            fields.get(field).ifPresent(folder -> own.with(field, folder));
        }
        return own.build();
    }

    private static Json redacted(Json value) {
        return switch (value) {
            case JsonText text -> Json.of(Secrets.redact(text.value()));
            case JsonArray list -> new JsonArray(list.elements().stream().map(Handoff::redacted).toList());
            case JsonObject mapping -> {
                JsonObject.Builder changed = JsonObject.EMPTY.edit();
                mapping.fields().forEach((key, field) -> changed.with(key, redacted(field)));
                yield changed.build();
            }
            case JsonNumber number -> number;
            case JsonBoolean flag -> flag;
            case JsonNull nothing -> nothing;
        };
    }

    public String sessionId() {
        return text("session_id");
    }

    /** The first thing the next agent has to do, or an empty text. */
    public String firstNextAction() {
        List<Json> items = fields.list("next_todo_items");
        return items.isEmpty() ? "" : textOf(items.getFirst()).orElse("");
    }

    /** The field as text, however it was spelled; empty where there is none. */
    public String text(String field) {
        return fields.get(field).flatMap(Handoff::textOf).orElse("");
    }

    /** The entries of a list field that are texts. */
    public List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (Json item : fields.list(field)) {
            textOf(item).ifPresent(texts::add);
        }
        return texts;
    }

    Handoff with(String field, Json value) {
        return new Handoff(fields.edit().with(field, value).build(), narrative);
    }

    static Optional<String> textOf(Json value) {
        return switch (value) {
            case JsonText text -> Optional.of(text.value());
            case JsonNumber number -> Optional.of(number.literal());
            case JsonBoolean flag -> Optional.of(flag.isTrue() ? "true" : "false");
            case JsonNull nothing -> Optional.of("");
            case JsonObject structure -> Optional.empty();
            case JsonArray structure -> Optional.empty();
        };
    }

    /** What keeps it from being one that the next agent can rely on, a sentence each. */
    public List<String> flaws() {
        return HandoffRules.flaws(this).stream().map(Flaw::message).toList();
    }
}
