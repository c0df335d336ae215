package dev.shiftlog.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.resume.KeptCopies;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Decides what the plain command of an agent starts in a project. */
public final class Decider {
    /**
     * What a shim is told to do: go to a folder if the conversation needs another one, and the arguments
     * to start the agent with.
     */
    public record Decision(Optional<Path> folder, List<String> arguments) {
        private static final String START = "shiftlog-start";
        private static final String END = "shiftlog-end";

        public Decision {
            arguments = List.copyOf(arguments);
        }

        /** The lines that the shim evaluates, between the marks by which it knows that they are whole. */
        public String script() {
            StringBuilder script = new StringBuilder(START).append('\n');
            folder.ifPresent(
                    path -> script.append("cd -- ").append(Shell.quoted(path.toString())).append(" &&\n"));
            script.append("set --");
            for (String argument : arguments) {
                script.append(' ').append(Shell.quoted(argument));
            }
            return script.append('\n').append(END).toString();
        }
    }

    private final Agent agent;
    private final Environment environment;
    private final SourceTree files;
    private final Defaults defaults;
    private final KeptCopies kept;
    private final Moment moment;

    /**
     * What is so at this moment: which conversations are open, which were only written by us and never
     * used, which processes run, and in which the agent is about to run.
     */
    public record Moment(Supplier<String> freshIds, Predicate<Conversation> isOpen,
            Predicate<Conversation> isUnused, LongPredicate isRunning, long process) {}

    public Decider(Agent agent, Environment environment, SourceTree files, Defaults defaults, KeptCopies kept,
            Moment moment) {
        this.agent = agent;
        this.environment = environment;
        this.files = files;
        this.defaults = defaults;
        this.kept = kept;
        this.moment = moment;
    }

    /** What to start, and what to tell the person about it in one line. */
    public record Answer(Decision decision, String line) {}

    /** The answer for a start in the folder with the person's own arguments. */
    public Answer decide(Path folder, List<String> arguments, boolean anew) throws IOException {
        if (anew) {
            return begin(fresh(), arguments, "New session");
        }
        kept.putBack(agent, file -> Environment.of(environment.variables()).isOnlyRead(agent, file));
        UsedHere used = new UsedHere(agent, environment, files, List.of(folder, defaults.project()),
                moment.isUnused());
        Optional<String> stored = defaults.target(agent.id());
        Optional<Conversation> last = used.last(stored,
                stored.isEmpty() ? defaults.forgotten(agent.id()) : Instant.MIN);
        if (last.isEmpty()) {
            return first(stored, arguments);
        }
        Conversation conversation = last.get();
        if (moment.isOpen().test(conversation)) {
            return begin(fresh(), arguments,
                    "Session " + conversation.id() + " is open elsewhere, so this is a new session");
        }
        if (!agent.launching().resumesWith(arguments)) {
            return begin(fresh(), arguments, agent.displayName() + " answers a first prompt without the turns"
                    + " of session " + conversation.id() + ", so this is a new session");
        }
        Path home = used.folderOf(conversation).map(Path::of).orElse(folder);
        if (!Files.isDirectory(home)) {
            return begin(fresh(), arguments, "The folder of session " + conversation.id() + ", " + home
                    + ", is gone, so this is a new session");
        }
        if (!stored.equals(Optional.of(conversation.id()))) {
            defaults.set(agent.id(), conversation.id());
        }
        return resume(conversation, home, folder, arguments);
    }

    private Answer resume(Conversation conversation, Path home, Path folder, List<String> arguments)
            throws IOException {
        Launch launch = agent.launching().resume(kept.protect(agent, conversation), home, arguments);
        List<String> words = launch.arguments().subList(1, launch.arguments().size());
        boolean here = Files.isSameFile(launch.folder(), folder);
        String where = here ? projectName() : "in " + launch.folder();
        return new Answer(new Decision(here ? Optional.empty() : Optional.of(launch.folder()), words),
                "Resuming session " + conversation.id() + " (" + where + ")");
    }

    /**
     * A default without a conversation is a start that failed: its id is used once more. Unless that
     * start still runs and only waits for its first prompt.
     */
    private Answer first(Optional<String> stored, List<String> arguments) throws IOException {
        if (agent.launching().choosesId()) {
            // The tool draws its own ids; to draw one here would only cost time.
            return begin("", arguments, "New session");
        }
        boolean waits = stored.isPresent() && defaults.startedBy(agent.id())
                .filter(process -> process != moment.process() && moment.isRunning().test(process))
                .isPresent();
        String id = stored.filter(_ -> !waits).orElseGet(moment.freshIds());
        if (stored.isEmpty()) {
            defaults.setFirst(agent.id(), id, moment.process());
        }
        return begin(id, arguments, waits
                ? "Session " + stored.get() + " is open elsewhere, so this is a new session"
                : "New session");
    }

    private String fresh() {
        return moment.freshIds().get();
    }

    private Answer begin(String id, List<String> arguments, String what) {
        List<String> words = new ArrayList<>(agent.launching().beginning(id));
        String name = words.isEmpty() ? "" : " " + id;
        words.addAll(arguments);
        return new Answer(new Decision(Optional.empty(), words), what + name + " (" + projectName() + ")");
    }

    private String projectName() {
        Path name = defaults.project().getFileName();
        return name == null ? defaults.project().toString() : name.toString();
    }
}
