package dev.shiftlog.flow;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.disk.FolderLock;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.time.UtcTime;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The files of a project's flow. */
public final class FlowFolder {
    /** The folder, as seen from the project. */
    public static final String NAME = ".stitch/session";
    private static final String DRAFT = "prd-draft.md";
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long RECENT_MILLIS = 24 * 3600 * 1000L;
    /** Clocks of containers run ahead a little; more than this is no time of ours. */
    private static final long AHEAD_MILLIS = 5 * 60 * 1000L;

    private final Path folder;

    public FlowFolder(Path projectRoot) {
        this.folder = projectRoot.resolve(NAME);
    }

    Path path() {
        return folder;
    }

    public Path resumeFile() {
        return folder.resolve("RESUME.md");
    }

    private Path stateFile() {
        return folder.resolve("state.json");
    }

    private Path planFile() {
        return folder.resolve("plan.md");
    }

    /** A step of the flow. */
    public interface Step {
        FlowState after(FlowState before);
    }

    /** What a step left, and where the old state went if it could not be read. */
    public record Updated(FlowState state, Optional<Path> quarantined) {}

    /** Makes one step under the lock, so that of many calls at once none is lost. */
    public Updated update(long now, Step step) throws IOException {
        try (FolderLock _ = lock()) {
            return write(now, step);
        }
    }

    private Updated write(long now, Step step) throws IOException {
        Optional<FlowState> present = state();
        Optional<Path> quarantined = present.isEmpty() && Files.exists(stateFile(), LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(quarantine(now))
                : Optional.empty();
        FlowState before = present.isPresent() ? present.get() : FlowState.begun(Optional.empty());
        FlowState after = step.after(before).updatedAt(now);
        AtomicFile.write(stateFile(), JsonWriter.indented(after.fields()) + "\n");
        return new Updated(after, quarantined);
    }

    private Path quarantine(long now) throws IOException {
        Path copy = folder.resolve("state.json.unread-" + UtcTime.text(now).replaceAll("[^0-9]", ""));
        AtomicFile.refuseSymlink(stateFile());
        AtomicFile.write(copy, Files.readAllBytes(stateFile()));
        return copy;
    }

    /** The state, unless there is none or it cannot be read as one. */
    public Optional<FlowState> state() throws IOException {
        if (!Files.isRegularFile(stateFile())) {
            return Optional.empty();
        }
        try {
            Json json = JsonReader.read(Files.readAllBytes(stateFile()));
            return json instanceof JsonObject object ? Optional.of(FlowState.of(object)) : Optional.empty();
        } catch (JsonException broken) {
            return Optional.empty();
        }
    }

    /** The state's file as it stands. */
    public Optional<String> stateText() throws IOException {
        return Files.isRegularFile(stateFile())
                ? Optional.of(Files.readString(stateFile()).stripTrailing())
                : Optional.empty();
    }

    /** The line that puts an agent back into its flow, where one is in progress. */
    public Optional<String> statusLine() throws IOException {
        Optional<FlowState> state = state();
        return state.isPresent()
                ? Optional.of(StatusLine.of(state.get(), LivingPlan.lastDecision(plan())))
                : Optional.empty();
    }

    /** The line, where the flow was worked on within a day. */
    public Optional<String> recentStatusLine(long now) throws IOException {
        Optional<FlowState> state = state();
        if (state.isEmpty()) {
            return Optional.empty();
        }
        OptionalLong updated = UtcTime.parse(state.get().fields().text(FlowState.UPDATED));
        boolean recent = updated.isPresent() && now - updated.getAsLong() < RECENT_MILLIS
                && updated.getAsLong() - now < AHEAD_MILLIS;
        return recent ? statusLine() : Optional.empty();
    }

    /** Adds text to the draft of the product's requirements. */
    public Updated appendDraft(long now, String text) throws IOException {
        try (FolderLock _ = lock()) {
            Path draft = folder.resolve(DRAFT);
            String before = Files.isRegularFile(draft) ? Files.readString(draft) : "";
            String gap = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
            AtomicFile.write(draft, before + gap + text + (text.endsWith("\n") ? "" : "\n"));
            return write(now, state -> state.withArtifact("prdDraft", Optional.of(NAME + "/" + DRAFT)));
        }
    }

    /** The living plan, or an empty text. */
    public String plan() throws IOException {
        return Files.isRegularFile(planFile())
                ? new String(Files.readAllBytes(planFile()), StandardCharsets.UTF_8)
                : "";
    }

    /** The names of the sections of the living plan. */
    public static List<String> planSections() {
        return Arrays.stream(PlanSection.values()).map(PlanSection::word).toList();
    }

    /** Adds an entry to the section of the living plan that is meant by its name, its heading, or their beginning. */
    public boolean addToPlan(String section, String text, long now) throws IOException {
        Optional<PlanSection> meant = PlanSection.named(section);
        if (meant.isPresent()) {
            addToPlan(meant.get(), text, now);
        }
        return meant.isPresent();
    }

    void addToPlan(PlanSection section, String text, long now) throws IOException {
        try (FolderLock _ = lock()) {
            String time = UtcTime.text(now).substring(0, 16).replace('T', ' ') + "Z";
            Optional<FlowState> state = state();
            String flow = state.isPresent() ? state.get().flow() : "";
            LivingPlan plan = LivingPlan.of(plan(),
                    flow.isEmpty() ? "Plan" : "Plan: " + InjectedText.value(flow));
            AtomicFile.write(planFile(), plan.add(section, text, time).render());
            if (state.isPresent()) {
                write(now, same -> same);
            }
        }
    }

    /** Removes the flow's files; the snapshots stay. */
    public void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (FolderLock _ = lock()) {
            for (Path file : new Path[]{stateFile(), planFile(), folder.resolve(DRAFT), resumeFile()}) {
                Files.deleteIfExists(file);
            }
        }
    }

    public Snapshots snapshots() {
        return new Snapshots(folder.resolve("snapshots"));
    }

    private FolderLock lock() throws IOException {
        AtomicFile.refuseSymlink(folder.getParent());
        AtomicFile.refuseSymlink(folder);
        return FolderLock.take(folder.resolve(".lock"), PATIENCE_MILLIS);
    }
}
