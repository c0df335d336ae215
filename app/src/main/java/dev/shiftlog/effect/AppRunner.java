package dev.shiftlog.effect;

import dev.shiftlog.board.FirstLook;
import dev.shiftlog.context.Budget;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.effect.conversations.ConversationErrands;
import dev.shiftlog.effect.conversations.Talks;
import dev.shiftlog.effect.handover.HandoverErrands;
import dev.shiftlog.loop.Runner;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import dev.shiftlog.terminal.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Carries out every effect; whatever fails becomes a line for the person. */
public final class AppRunner implements Runner<Effect, Msg>, AutoCloseable {
    /** Runs a shell's line on the person's terminal and records what fails, as {@code shiftlog run} does. */
    @FunctionalInterface
    public interface Recorder {
        /** The exit code of the line; with a test's key, the run is of that failing test alone. */
        int run(String line, Optional<String> test) throws IOException;
    }

    private final Workspace workspace;
    private final BoardReader reader;
    private final Console console;
    private final FirstRun firstRun;
    private final Recorder recorder;
    private final SessionEffects session;
    private final Clipboard clipboard;
    private final OutsideEditor editor;
    private final Talks talks;
    private final ConversationErrands errands;
    private final HandoverErrands handovers;

    public AppRunner(Workspace workspace, BoardReader reader, Drafts drafts, Console console,
            FirstRun firstRun, Recorder recorder, Map<String, String> environment) {
        this.workspace = workspace;
        this.reader = reader;
        this.console = console;
        this.firstRun = firstRun;
        this.recorder = recorder;
        this.session = new SessionEffects(workspace, reader, drafts);
        this.clipboard = new Clipboard(environment, console::send,
                () -> copies(environment).resolve("copied.md"));
        this.editor = new OutsideEditor(environment, console);
        this.handovers = new HandoverErrands(workspace, session::person, reader::time, environment);
        this.talks = new Talks(environment, workspace.folder().project());
        this.errands = new ConversationErrands(environment, workspace, session::person);
    }

    /** What is likely to be asked for next, made ready while nobody waits for it. */
    public void prepare() {
        errands.prepare();
    }

    @Override
    public void run(Effect effect, Consumer<Msg> post) {
        try {
            start(effect, post);
        } catch (StoreException | IOException | UncheckedIOException failed) {
            post.accept(new Msg.Said(failed.getMessage()));
        }
    }

    private void start(Effect effect, Consumer<Msg> post) throws StoreException, IOException {
        switch (effect) {
            case Effect.Init init -> begin(post);
            case Effect.Stored stored -> session.run(stored, post);
            case Effect.LookAround look -> lookAround(post);
            case Effect.LookBack back -> lookBack(post);
            case Effect.ReadPast past -> post.accept(past(past.id()));
            case Effect.MakeContext make -> post.accept(new Msg.ContextMade(reader.contexts()));
            case Effect.WriteContext write -> {
                AtomicFile.write(workspace.folder().context(), write.text());
                post.accept(new Msg.Said("written to " + workspace.folder().context()));
            }
            case Effect.Copy copy -> post.accept(new Msg.Said(clipboard.copy(copy.name(), copy.text())));
            case Effect.CopyContext copy -> post.accept(new Msg.Said(copy.starterPrompt()
                    ? clipboard.copy("the starter prompt", starterPrompt())
                    : clipboard.copy("context.md", reader.context(Budget.ALL).text())));
            case Effect.Conversations conversations ->
                errands.run(conversations.errand(), news -> post.accept(new Msg.Told(news)));
            case Effect.OpenSource source -> open(source, post);
            case Effect.RunCommand run -> run(run, post);
            case Effect.Handover handover ->
                handovers.run(handover.errand(), news -> post.accept(new Msg.Handed(news)));
            case Effect.EditOutside edit -> post.accept(new Msg.EditedOutside(editor.edit(edit.text())));
            case Effect.Suspend suspend -> console.suspend();
            case Effect.CaptureMouse mouse -> console.mouse(mouse.captured());
            case Effect.UseTheme theme -> console.theme(theme.theme());
            case Effect.Redraw redraw -> console.redraw();
        }
    }

    private void begin(Consumer<Msg> post) throws StoreException, IOException {
        String words = firstRun.begin();
        post.accept(new Msg.Arrived(reader.now()));
        post.accept(new Msg.Begun());
        post.accept(new Msg.Said(words));
    }

    /** Twice, because looking for the agents' conversations takes longer than all the rest. */
    private void lookAround(Consumer<Msg> post) throws IOException {
        FirstLook found = firstRun.look();
        post.accept(new Msg.Found(found));
        post.accept(new Msg.Found(found.with(talks.here())));
    }

    private void lookBack(Consumer<Msg> post) throws StoreException, IOException {
        for (String since : reader.rest().stream().toList()) {
            post.accept(new Msg.Rested(since, reader.banner()));
        }
        reader.name(talks);
        post.accept(new Msg.Arrived(reader.now()));
    }

    private Msg past(String id) throws StoreException, IOException {
        return workspace.archives()
                .read(id)
                .<Msg>map(Msg.PastRead::new)
                .orElseGet(() -> new Msg.Refused(
                        "the session " + id + " cannot be read; 'shiftlog doctor' looks into it"));
    }

    /** Another window may take this one's place. */
    @Override
    public void close() throws IOException {
        errands.close();
        session.close();
    }

    /** Where no session is kept, nothing is written into the project. */
    private Path copies(Map<String, String> environment) {
        return workspace.folder().isInitialised()
                ? workspace.folder().ours()
                : UserFolders.of(environment).cache();
    }

    private void open(Effect.OpenSource source, Consumer<Msg> post) throws IOException {
        Path project = workspace.folder().project();
        new SourceFiles(project).find(source.path())
                .ifPresentOrElse(file -> editor.open(file, source.line()),
                        () -> post.accept(new Msg.Said(
                                "there is no file " + source.path() + " in " + project + " any more")));
    }

    /** The person sees the command's output until a key, then the panels as the run left them. */
    private void run(Effect.RunCommand run, Consumer<Msg> post) throws StoreException {
        int[] exit = {0};
        console.lend(() -> {
            exit[0] = recorder.run(run.line(), run.test());
            new ProcessBuilder("sh", "-c", "printf '\\n[%s] Enter goes back to Shiftlog ' \"$1\"; read -r _",
                    "sh",
                    "exit " + exit[0]).inheritIO().start().waitFor();
        });
        post.accept(new Msg.Arrived(reader.now()));
        post.accept(new Msg.Said("exit " + exit[0] + ": " + run.line()));
    }

    /** What init wrote, with the context as it is now beneath it. */
    private String starterPrompt() throws StoreException, IOException {
        Path file = workspace.folder().folder().resolve("starter_prompt.txt");
        String prompt = Files.exists(file)
                ? Files.readString(file).strip()
                : "Go on with this project where the last session ended. This is its state:";
        return prompt + "\n\n" + reader.context(Budget.ALL).text();
    }
}
