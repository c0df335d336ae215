package dev.shiftlog.harvest;

import dev.shiftlog.agent.ToolMap;
import dev.shiftlog.change.Change;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.project.ProjectRoot;
import dev.shiftlog.session.CommandRun;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Session;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TouchedFile;
import dev.shiftlog.sighting.RunOutcome;
import dev.shiftlog.sighting.Sightings;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the part of a conversation that was not harvested yet, and proposes what it says. */
final class Harvest {
    private static final String MARK = "harvested_up_to";
    private static final int LONGEST_NAME = 120;

    private final Session session;
    private final Transcript transcript;
    private final Gathering gathered;
    private final Path root;
    private final List<Change> changes = new ArrayList<>();

    private Harvest(Session session, Transcript transcript, Gathering gathered, Path root) {
        this.session = session;
        this.transcript = transcript;
        this.gathered = gathered;
        this.root = root;
    }

    /** The changes that the conversation proposes; none where there is nothing new in it. */
    static List<Change> of(Session session, Transcript transcript, ToolMap tools, Path root)
            throws IOException {
        return of(session, markIn(session, transcript.header()), transcript, tools, root);
    }

    /** The turn up to which the session has harvested the conversation. */
    static Optional<String> markIn(Session session, Header header) {
        ConversationLink wanted = ConversationLink.of(header.agent(), header.id(), "");
        return session.conversations()
                .stream()
                .filter(wanted::isSameAs)
                .map(link -> link.rest().text(MARK))
                .filter(id -> !id.isEmpty())
                .findFirst();
    }

    /** The changes that the part behind the marked turn proposes. */
    static List<Change> of(Session session, Optional<String> mark, Transcript transcript, ToolMap tools,
            Path root) throws IOException {
        Gathering gathered = read(transcript, tools, mark);
        if (gathered.isLost()) {
            gathered = read(transcript, tools, Optional.empty());
        }
        Harvest harvest = new Harvest(session, transcript, gathered, root);
        harvest.all();
        return List.copyOf(harvest.changes);
    }

    private static Gathering read(Transcript transcript, ToolMap tools, Optional<String> mark)
            throws IOException {
        Gathering gathered = new Gathering(tools, transcript.header().agent(), transcript.header().id(),
                mark);
        transcript.read(View.FULL, gathered);
        return gathered;
    }

    private void all() {
        gathered.plan().ifPresent(this::plan);
        gathered.said().forEach(this::said);
        gathered.files().forEach(this::file);
        lastRuns().forEach(this::run);
        if (!changes.isEmpty()) {
            gathered.lastTurn().ifPresent(this::mark);
        }
    }

    private void said(Entry entry, Spot spot) {
        boolean known = session.entries(entry.kind())
                .stream()
                .anyMatch(present -> present.text().equalsIgnoreCase(entry.text()));
        if (!known) {
            changes.add(Change.addEntry(marked(entry, spot)));
        }
    }

    /** So that the next harvest begins where this one ended. */
    private void mark(String turn) {
        ConversationLink fresh = ConversationLink.of(transcript.header().agent(), transcript.header().id(),
                "");
        changes.add(Change.linkConversation(fresh.with(JsonObject.with(MARK, turn).build())));
    }

    private void plan(Gathering.PlanCall call) {
        List<String> titles = call.steps()
                .stream()
                .map(step -> step.text("title"))
                .filter(title -> !title.isBlank())
                .toList();
        if (titles.isEmpty()) {
            return;
        }
        if (session.plan().isEmpty()) {
            // The steps are added one by one, so that each knows where it comes from.
            changes.add(Change.replacePlan(planName(), List.of()));
        }
        for (JsonObject step : call.steps()) {
            step(step, call.spot());
        }
    }

    private String planName() {
        String name = transcript.header()
                .title()
                .or(gathered::firstPrompt)
                .orElse("Plan of " + transcript.header().agent())
                .lines()
                .findFirst()
                .orElse("Plan");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }

    /** A step that a person added to a plan stays; one that the agent added since is added. */
    private void step(JsonObject step, Spot spot) {
        String title = step.text("title");
        Optional<StepStatus> status = StepStatus.named(step.text("status"));
        if (title.isBlank() || status.isEmpty()) {
            return;
        }
        Optional<Step> known = session.plan().isEmpty()
                ? Optional.empty()
                : session.steps()
                        .stream()
                        .filter(present -> present.title().strip().equalsIgnoreCase(title.strip()))
                        .findFirst();
        boolean isNews = known.filter(present -> present.status().equals(status.get())).isEmpty();
        if (known.isPresent() && isNews) {
            changes.add(Change.changeStep(title, status.get(), Optional.empty()));
        } else if (known.isEmpty()) {
            changes.add(Change.addStep(new Step("", title, "", status.get(), "", spot.asRest())));
        }
    }

    private void file(String path, TouchedFile.Change change) {
        Path file = held().resolve(path).normalize();
        Path base = file.startsWith(root) ? root : held().normalize();
        if (file.startsWith(base) && !file.equals(base)) {
            String relative = base.relativize(file).toString().replace('\\', '/');
            changes.add(
                    Change.touchFile(
                            new TouchedFile("", relative, change, "", gathered.spotOf(path).asRest())));
        }
    }

    /** The folder in which the agent worked. */
    private Path held() {
        return transcript.header().folder().map(Path::of).orElse(root);
    }

    /** Of a command that ran often only the last run counts: what it showed before is mended. */
    private List<ShellRun> lastRuns() {
        Map<String, ShellRun> last = new LinkedHashMap<>();
        for (ShellRun shown : gathered.runs()) {
            ShellRun run = shown.from(root, held());
            if (run.isTelling() && !isKnown(run)) {
                last.remove(run.command());
                last.put(run.command(), run);
            }
        }
        return List.copyOf(last.values());
    }

    private boolean isKnown(ShellRun run) {
        return session.commandRuns()
                .stream()
                .anyMatch(known -> known.command().equals(run.command())
                        && Spot.of(known).equals(Optional.of(run.spot())));
    }

    private void run(ShellRun run) {
        RunOutcome outcome = run.read(held().toString())
                .named(new ProjectRoot(root, ProjectRoot.Origin.SESSION_FOUND)::nameOf);
        boolean exact = !outcome.onlySummaries() && !outcome.findings().isEmpty();
        boolean showedErrors = session.commandRuns()
                .stream()
                .anyMatch(known -> known.command().equals(run.command()));
        if (!exact && outcome.tests().isEmpty() && !showedErrors) {
            return;
        }
        RunOutcome told = new RunOutcome(outcome.command(), outcome.exit(),
                exact ? outcome.findings() : List.of(), false,
                outcome.tests());
        Sightings sightings = Sightings.ofFindings(session, exact ? told.errors() : List.of());
        for (Change change : told.changes(session, sightings)) {
            changes.add(change.mapEntry(entry -> marked(shown(entry, sightings), run.spot())));
        }
    }

    /** All runs of a harvest get one time: what each of them showed is noted with it. */
    private static Entry shown(Entry entry, Sightings sightings) {
        return entry instanceof CommandRun run ? run.showing(sightings.fingerprints()) : entry;
    }

    private static Entry marked(Entry entry, Spot spot) {
        JsonObject json = entry.toJson().edit().withAll(spot.asRest()).build();
        return entry.kind().read(json);
    }
}
