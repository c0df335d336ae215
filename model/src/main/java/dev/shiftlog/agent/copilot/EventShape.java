package dev.shiftlog.agent.copilot;

import dev.shiftlog.record.Fields;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Which of the fields that Copilot needs an event has. */
final class EventShape implements Fields.Handler {
    private static final Pattern UUID = Pattern.compile(
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private final Set<String> texts = new HashSet<>();
    private final Set<String> others = new HashSet<>();
    private String type = "";
    private boolean identified;
    private boolean timed;
    private boolean linked;
    private boolean hasData;
    private boolean badRequest;
    private boolean badResult;

    @Override
    public void field(String name, Fields value) throws IOException {
        switch (name) {
            case "type" -> type = value.text();
            case "id" -> identified = UUID.matcher(value.text()).matches();
            case "timestamp" -> timed = value.time().isPresent();
            case "parentId" ->
                linked = value.isNull() || UUID.matcher(value.text()).matches();
            case "data" -> {
                hasData = value.isObject();
                value.each(this::data);
            }
            default -> {
                // Not needed.
            }
        }
    }

    private void data(String name, Fields value) throws IOException {
        (value.isText() ? texts : others).add(name);
        switch (name) {
            case "toolRequests" -> value.elements(request -> {
                Set<String> fields = new HashSet<>();
                request.each((field, content) -> fields.add(content.isText() ? field : ""));
                badRequest |= !fields.containsAll(Set.of("toolCallId", "name"));
            });
            case "result" -> badResult |= lacks(value, "content");
            case "error" -> badResult |= type.equals("tool.execution_complete")
                    && lacks(value, "message");
            default -> {
                // Present is enough.
            }
        }
    }

    private static boolean lacks(Fields value, String needed) throws IOException {
        boolean[] found = {false};
        value.each((field, content) -> found[0] |= field.equals(needed) && content.isText());
        return !found[0];
    }

    boolean isStart() {
        return type.equals("session.start");
    }

    boolean isBlank() {
        return type.isEmpty() && !hasData && !identified;
    }

    /** What keeps Copilot from loading the session, if this event does. */
    Optional<CopilotFault> fault() {
        if (!identified || !timed || !linked || !hasData) {
            return Optional.of(CopilotFault.BAD_ENVELOPE);
        }
        return switch (type) {
            case "session.start" -> unless(
                    texts.containsAll(
                            Set.of("sessionId", "producer", "copilotVersion", "startTime"))
                            && others.contains("version"),
                    CopilotFault.START_INCOMPLETE);
            case "user.message" -> unless(texts.contains("content"),
                    CopilotFault.USER_WITHOUT_CONTENT);
            case "assistant.message" -> assistant();
            case "tool.execution_start" -> unless(
                    texts.containsAll(Set.of("toolCallId", "toolName")),
                    CopilotFault.START_OF_TOOL_INCOMPLETE);
            case "tool.execution_complete" -> complete();
            default -> Optional.empty();
        };
    }

    private Optional<CopilotFault> assistant() {
        if (badRequest) {
            return Optional.of(CopilotFault.REQUEST_INCOMPLETE);
        }
        return unless(texts.containsAll(Set.of("messageId", "content")),
                CopilotFault.ASSISTANT_INCOMPLETE);
    }

    private Optional<CopilotFault> complete() {
        if (!texts.contains("toolCallId") || !others.contains("success")) {
            return Optional.of(CopilotFault.RESULT_INCOMPLETE);
        }
        return unless(!badResult, CopilotFault.RESULT_WITHOUT_CONTENT);
    }

    private static Optional<CopilotFault> unless(boolean sound, CopilotFault fault) {
        return sound ? Optional.empty() : Optional.of(fault);
    }
}
