package dev.shiftlog.effect.conversations;

import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.News;
import dev.shiftlog.conversations.News.ExcerptLine;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.resume.Found;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes conversations as Markdown into the project's folder. */
record Exporting(Machine machine) {
    News export(List<ConversationKey> keys) throws IOException {
        List<String> written = new ArrayList<>();
        for (ConversationKey key : keys) {
            Found found = machine.find(key);
            Path file = machine.folder().resolve(key.agent() + "-" + key.id() + ".md");
            try {
                AtomicFile.create(file, markdown(found).getBytes(StandardCharsets.UTF_8));
            } catch (FileAlreadyExistsException exported) {
                return new News.Failed(file + " is there already; remove it, then export again");
            }
            written.add(file.getFileName().toString());
        }
        return new News.Changed("written: " + String.join(", ", written));
    }

    private String markdown(Found found) throws IOException {
        StringBuilder text = new StringBuilder("# ")
                .append(found.glance().header().title().orElse(found.conversation().id()))
                .append('\n');
        ExcerptLine.Kind last = ExcerptLine.Kind.NOTE;
        for (ExcerptLine line : Excerpt.of(found.agent(),
                found.agent().reader().open(found.conversation(), machine.files()))) {
            if (line.kind() != last && line.kind() == ExcerptLine.Kind.PERSON) {
                text.append("\n## Prompt\n\n");
            }
            last = line.kind();
            text.append(switch (line.kind()) {
                case PERSON, AGENT -> line.text();
                case THINKING -> "> " + line.text();
                case CALL -> "\n    $ " + line.text();
                case OUTPUT -> "    " + line.text();
                case ADDED -> "    + " + line.text();
                case REMOVED -> "    - " + line.text();
                case NOTE -> "*" + line.text() + "*";
            }).append('\n');
        }
        return text.toString();
    }
}
