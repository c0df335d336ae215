package dev.shiftlog.cli.app;

import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.panel.Form;
import dev.shiftlog.panel.Form.Field;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A form asked field by field: an empty answer keeps what is there, a single - empties it. */
record LinearForm(Dialogue person) {
    /** Fields with a thing a line, which are typed on one line here. */
    private static final List<String> LISTS = List.of("steps", "failures");

    /** The form as it was filled in, unless the person broke it off. */
    Optional<Form> filled(Form form) throws IOException {
        Form filled = form;
        person.say(form.title());
        for (Field field : form.fields()) {
            boolean isList = LISTS.contains(field.name());
            String before = field.value().isEmpty() ? "" : " [" + field.value().replace('\n', ' ') + "]";
            String prompt = field.label() + (isList ? ", with ; between them" : "") + before + ": ";
            Optional<String> typed = field.isLong() ? person.askLines(prompt) : person.ask(prompt);
            if (typed.isEmpty()) {
                return Optional.empty();
            }
            String text = isList ? typed.get().replaceAll(" *; *", "\n") : typed.get();
            if (!text.isBlank()) {
                filled = filled.with(field.edited(TextEdit.of(text.strip().equals("-") ? "" : text)));
            }
        }
        return Optional.of(filled);
    }
}
