package dev.shiftlog.effect.conversations;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.project.git.GitFacts;
import dev.shiftlog.project.git.GitFacts.StartPoint;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.resume.Found;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.transcript.Role;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the app notes when it leaves for an agent, to tell on its return what has happened since. The
 * note is the user's, not the project's: going on with a conversation writes nothing into a folder.
 */
public record Departure(Map<String, String> environment, Path project) {
    void note(ConversationKey key) throws IOException {
        JsonObject note = JsonObject.with("agent", key.agent())
                .with("id", key.id())
                .with("turns", Json.of(turns(key)))
                .with("left", Json.of(System.currentTimeMillis()))
                .with("commit", commit())
                .build();
        Files.createDirectories(file().getParent());
        AtomicFile.writePrivate(file(), JsonWriter.indented(note).getBytes(StandardCharsets.UTF_8));
    }

    private Path file() {
        String name = Integer.toHexString(project.toString().hashCode()) + ".json";
        return UserFolders.of(environment).state().resolve("departures").resolve(name);
    }

    private long turns(ConversationKey key) throws IOException {
        Machine machine = new Machine(environment, project);
        Found found = machine.find(key);
        Agent agent = found.agent();
        long[] turns = {0};
        agent.reader().open(found.conversation(), machine.files()).read(View.FULL, turn -> {
            if (turn.role() == Role.ASSISTANT) {
                turns[0]++;
            }
        });
        return turns[0];
    }

    /** What to tell after the return from the agent, which ended with the code; the note is used up. */
    public Optional<String> welcome(int code, Workspace workspace) throws IOException, StoreException {
        Optional<JsonObject> note = taken();
        if (note.isEmpty()) {
            return Optional.empty();
        }
        ConversationKey key = new ConversationKey(note.get().text("agent"), note.get().text("id"));
        long more = turns(key) - note.get().number("turns", 0);
        if (workspace.folder().isInitialised()) {
            workspace.apply(Actor.PERSON,
                    List.of(Change.linkConversation(ConversationLink.of(key.agent(), key.id(), commit()))));
        }
        String said = more == 1 ? "1 new turn" : more + " new turns";
        String taken = more > 0 && workspace.folder().isInitialised()
                ? ", took in "
                        + new Harvests(new Machine(environment, project), workspace, () -> Actor.PERSON)
                                .taken(key)
                : "";
        return Optional
                .of("back from " + key.agent() + ": " + said + taken + files(note.get()) + ", exit code "
                        + code);
    }

    private String commit() {
        return GitFolder.around(project).flatMap(GitFolder::head).orElse("");
    }

    /** How many files differ from the commit of then and were written since, as far as git knows them. */
    private String files(JsonObject note) {
        if (GitFolder.around(project).isEmpty()) {
            return "";
        }
        Optional<String> then = note.optionalText("commit").filter(commit -> !commit.isEmpty());
        FileTime left = FileTime.fromMillis(note.number("left", 0));
        long changed = GitFacts.of(project, new StartPoint(Optional.empty(), then))
                .changed()
                .stream()
                .filter(change -> isSince(project.resolve(change.path()), left))
                .count();
        return changed == 1 ? ", 1 file changed" : ", " + changed + " files changed";
    }

    private static boolean isSince(Path file, FileTime left) {
        try {
            return Files.getLastModifiedTime(file).compareTo(left) >= 0;
        } catch (IOException deleted) {
            return true;
        }
    }

    private Optional<JsonObject> taken() throws IOException {
        if (!Files.isRegularFile(file())) {
            return Optional.empty();
        }
        try {
            JsonObject note = JsonReader.read(Files.readAllBytes(file())).asObject();
            Files.delete(file());
            return Optional.of(note);
        } catch (JsonException broken) {
            Files.delete(file());
            return Optional.empty();
        }
    }
}
