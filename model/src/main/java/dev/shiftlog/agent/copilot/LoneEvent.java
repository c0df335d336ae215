package dev.shiftlog.agent.copilot;

import dev.shiftlog.record.Fields;
import java.io.IOException;

/** What both passes want of one event, read at once. */
record LoneEvent(EventLog.Shape shape, CopilotEvent event) implements Fields.Handler {
    LoneEvent() {
        this(new EventLog.Shape(), new CopilotEvent());
    }

    @Override
    public void field(String name, Fields value) throws IOException {
        if (name.equals("data")) {
            value.each((inner, content) -> {
                shape.data(inner, content);
                event.data(inner, content);
            });
        } else {
            shape.field(name, value);
            event.field(name, value);
        }
    }
}
