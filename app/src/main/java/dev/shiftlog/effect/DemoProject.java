package dev.shiftlog.effect;

import dev.shiftlog.change.Actor;
import dev.shiftlog.change.Change;
import dev.shiftlog.page.ContextPage;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.session.Progress;
import dev.shiftlog.store.Beginning;
import dev.shiftlog.store.StitchFolder;
import dev.shiftlog.store.StoreException;
import dev.shiftlog.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A made-up project with a past, in a temporary folder that goes when it is closed. */
public final class DemoProject implements AutoCloseable {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSS");
    private static final long SECONDS_BETWEEN_NEWS = 4;

    private final Path top;
    private final Path folder;
    private final ScheduledExecutorService agents = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "made-up agents");
        thread.setDaemon(true);
        return thread;
    });
    private final LocalDateTime today;
    private LocalDateTime time;

    private DemoProject(Path top, LocalDateTime today) {
        this.top = top;
        this.today = today;
        this.time = today.minusDays(3);
        this.folder = top.resolve("my-api");
    }

    /** The project with two archived sessions and a lively current one. */
    public static DemoProject create() throws IOException, StoreException {
        return createAt(LocalDateTime.now());
    }

    /** The project as it stands at a given time. */
    public static DemoProject createAt(LocalDateTime today) throws IOException, StoreException {
        DemoProject demo = new DemoProject(Files.createTempDirectory("shiftlog-demo-"), today);
        demo.write();
        return demo;
    }

    public Path folder() {
        return folder;
    }

    private void write() throws IOException, StoreException {
        StitchFolder stitch = new StitchFolder(folder);
        Files.createDirectories(stitch.folder());
        Files.writeString(stitch.config(),
                ProjectConfig.of("my-api", List.of("Node.js", "TypeScript", "Docker"), now()).document());
        Workspace workspace = new Workspace(stitch, this::now, new ContextPage(stitch), Workspace.PATIENCE);
        for (List<DemoStory.Event> session : DemoStory.PAST) {
            tell(workspace, session);
            time = session == DemoStory.PAST.getLast()
                    ? today.minusHours(2).minusMinutes(14)
                    : time.plusHours(20);
            workspace.save(Actor.PERSON, List.of(), Beginning.UNKNOWN);
        }
        tell(workspace, DemoStory.PRESENT);
    }

    private void tell(Workspace workspace, List<DemoStory.Event> events) throws StoreException {
        for (DemoStory.Event event : events) {
            time = time.plusMinutes(event.minutes());
            workspace.apply(event.actor(), resolved(workspace, event));
        }
    }

    private static List<Change> resolved(Workspace workspace, DemoStory.Event event) throws StoreException {
        return event.changes(workspace.look());
    }

    private String now() {
        return time.format(TIME);
    }

    /** From time to time one of them gets something done. */
    public void letAgentsWork() {
        StitchFolder stitch = new StitchFolder(folder);
        Workspace workspace = new Workspace(stitch, () -> LocalDateTime.now().format(TIME),
                new ContextPage(stitch),
                Workspace.PATIENCE);
        List<String> news = DemoStory.NEWS;
        int[] told = {0};
        agents.scheduleWithFixedDelay(() -> {
            if (told[0] < news.size()) {
                write(workspace, news.get(told[0]++));
            }
        }, SECONDS_BETWEEN_NEWS, SECONDS_BETWEEN_NEWS, TimeUnit.SECONDS);
    }

    private static void write(Workspace workspace, String message) {
        try {
            workspace.apply(DemoStory.CLAUDE, List.of(Change.addEntry(Progress.of(message))));
        } catch (StoreException closed) {
            // The folder goes while the last one is still writing: the demo is over then.
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws IOException {
        agents.shutdownNow();
        if (!Files.exists(top)) {
            return;
        }
        try (Stream<Path> files = Files.walk(top)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
