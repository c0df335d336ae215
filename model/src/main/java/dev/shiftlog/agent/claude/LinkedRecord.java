package dev.shiftlog.agent.claude;

import dev.shiftlog.record.Fields;
import java.io.IOException;

/** What both passes want of one line, read at once. */
record LinkedRecord(RecordLinks links, ClaudeRecord record) implements Fields.Handler {
    @Override
    public void field(String name, Fields value) throws IOException {
        if (name.equals("message")) {
            // Its content can be read once only.
            record.field(name, value);
            links.message(record.message(), record.hasResults());
        } else {
            links.field(name, value);
            record.field(name, value);
        }
    }
}
