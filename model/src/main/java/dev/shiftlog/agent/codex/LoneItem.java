package dev.shiftlog.agent.codex;

import dev.shiftlog.record.Fields;
import java.io.IOException;

/** What both passes want of one line, read at once. */
record LoneItem(RolloutLine line, CodexItem item) implements Fields.Handler {
    LoneItem() {
        this(new RolloutLine(), new CodexItem());
    }

    @Override
    public void field(String name, Fields value) throws IOException {
        if (name.equals("payload")) {
            value.each(this::payload);
        } else {
            line.field(name, value);
            item.whole(name, value);
        }
    }

    private void payload(String name, Fields value) throws IOException {
        if (name.equals("content")) {
            // It can be read once only.
            item.field(name, value);
            line.item().content(item.content());
        } else {
            line.payload(name, value);
            if (!line.isShown(name)) {
                item.field(name, value);
            }
        }
    }
}
