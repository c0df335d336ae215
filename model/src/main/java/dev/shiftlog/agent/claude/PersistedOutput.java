package dev.shiftlog.agent.claude;

import dev.shiftlog.record.RecordFile;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.source.SourceTree.Entry;
import dev.shiftlog.transcript.Block.Part;
import dev.shiftlog.transcript.Block.Text;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Notices;
import dev.shiftlog.transcript.Passage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Outputs too large for the conversation: it holds a preview, the whole is in a file beside it. */
record PersistedOutput(Path folder, SourceTree files, Notices notices) {
    private static final String OPENING = "<persisted-output>";
    private static final String NAMED = "saved to: ";

    Part restored(Part part) throws IOException {
        if (part instanceof Text text && text.text() instanceof Passage.Held held
                && held.text().startsWith(OPENING)) {
            Optional<Entry> whole = file(held.text());
            if (whole.isPresent()) {
                return new Text(RecordFile.plain(files, whole.get()));
            }
            notices.count(Notice.Kind.MISSING_FILE, held.text().lines().skip(1).findFirst().orElse(OPENING));
        }
        return part;
    }

    /** Only the name is taken from the text: it must not lead out of the conversation's folder. */
    private Optional<Entry> file(String text) {
        int named = text.indexOf(NAMED);
        if (named < 0) {
            return Optional.empty();
        }
        String path = text.substring(named + NAMED.length()).lines().findFirst().orElse("");
        String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)
                .strip();
        if (!name.matches("[A-Za-z0-9_-]+\\.[a-z]+")) {
            return Optional.empty();
        }
        return files.entry(folder.resolve("tool-results").resolve(name))
                .filter(entry -> !entry.folder());
    }
}
