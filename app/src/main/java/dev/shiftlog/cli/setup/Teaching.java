package dev.shiftlog.cli.setup;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Invocation.Dialog;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookPlaces;
import dev.shiftlog.hook.HookPlaces.HookScope;
import dev.shiftlog.hook.HookSettings;
import dev.shiftlog.instruction.InstructionFile;
import dev.shiftlog.instruction.Presence;
import dev.shiftlog.instruction.Wishes;
import dev.shiftlog.instruction.Wishes.Visibility;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which agents shall be taught, and how: by the flags of {@code init}, by questions, or by what is here. */
final class Teaching {
    private final Invocation call;
    private final Path project;
    private final Dialog dialog;

    Teaching(Invocation call, Path project, Dialog dialog) {
        this.call = call;
        this.project = project;
        this.dialog = dialog;
    }

    static Spec.Builder options(Spec.Builder spec) {
        return spec
                .option("--agents", "LIST",
                        "Teach these agents: " + names() + ", all or none, comma-separated"
                                + " (default: those that are present).")
                .flag("--private", "Write for yourself alone; git status stays as it is (default).")
                .flag("--tracked", "Write for everybody, into files that git tracks.")
                .flag("--allow", "Let Claude Code call shiftlog without asking.");
    }

    /** Whether the call says anything about the agents at all. */
    static boolean isAsked(Invocation call) {
        return call.value("--agents").isPresent() || call.flag("--private") || call.flag("--tracked")
                || call.flag("--allow");
    }

    Wishes wishes() throws IOException, UsageError {
        if (call.flag("--private") && call.flag("--tracked")) {
            throw new UsageError("Options '--private' and '--tracked' exclude each other.");
        }
        Visibility visibility = visibility();
        Set<InstructionFile> files = call.value("--agents").isPresent()
                ? named(call.value("--agents").get())
                : present(visibility);
        boolean allow = call.flag("--allow") || files.contains(InstructionFile.CLAUDE) && dialog.isPossible()
                && dialog.agrees("Let Claude Code call shiftlog without asking each time?", true);
        return new Wishes(files, hooked(), visibility, allow);
    }

    private Visibility visibility() throws IOException {
        if (call.flag("--tracked")) {
            return Visibility.TRACKED;
        }
        boolean isPrivate = call.flag("--private") || dialog.agrees(
                "Keep all of it private to you, so that git status stays as it is?", true);
        return isPrivate ? Visibility.PRIVATE : Visibility.TRACKED;
    }

    private Set<InstructionFile> present(Visibility visibility) {
        Map<InstructionFile, String> found = new Presence(project, call.environment()).found(visibility);
        if (found.isEmpty()) {
            call.err()
                    .line("Note: no agent was found here; name them with --agents ("
                            + String.join(", ", names()) + ")");
        }
        return found.keySet();
    }

    private Set<InstructionFile> named(String list) throws UsageError {
        Set<InstructionFile> files = EnumSet.noneOf(InstructionFile.class);
        for (String word : list.split(",")) {
            String name = word.strip();
            if (name.equals("all")) {
                files.addAll(EnumSet.allOf(InstructionFile.class));
                if (!Files.exists(project.resolve(InstructionFile.OLD_CODEX.path()))) {
                    files.remove(InstructionFile.OLD_CODEX);
                }
            } else if (!name.isEmpty() && !name.equals("none")) {
                Optional<InstructionFile> file = InstructionFile.of(name);
                files.add(file.orElseThrow(() -> unknown(name)));
            }
        }
        return files;
    }

    private static UsageError unknown(String name) {
        List<String> choices = names();
        choices.addAll(List.of("all", "none"));
        return new UsageError("Invalid value for '--agents': '" + name + "' is none of "
                + String.join(", ", choices) + "." + UsageError.didYouMean(name, choices));
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        for (InstructionFile file : InstructionFile.values()) {
            names.add(file.agent());
        }
        return names;
    }

    /** The agents whose hooks of ours are installed, for this project or for the person everywhere. */
    private Set<InstructionFile> hooked() {
        Set<InstructionFile> hooked = EnumSet.noneOf(InstructionFile.class);
        for (InstructionFile file : InstructionFile.values()) {
            if (HookHost.named(file.agent()).filter(this::hasHooks).isPresent()) {
                hooked.add(file);
            }
        }
        return hooked;
    }

    private boolean hasHooks(HookHost host) {
        Path home = Path.of(call.variable("HOME").orElse("/"));
        HookPlaces places = new HookPlaces(project, new Environment(call.environment(), home));
        for (HookScope scope : HookScope.values()) {
            if (holdsHooks(host, places.file(host, scope))) {
                return true;
            }
        }
        return places.plugin(host).isPresent();
    }

    private static boolean holdsHooks(HookHost host, Path settings) {
        try {
            return Files.isRegularFile(settings) && new HookSettings(host, "shiftlog")
                    .isPartlyIn(Files.readString(settings, StandardCharsets.ISO_8859_1));
        } catch (IOException unreadable) {
            // Without hooks for sure, the whole lesson is the safe one.
            return false;
        }
    }
}
