package dev.shiftlog.catalog;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.source.SourceTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The conversations of the further homes. A home may be on a disk that does not answer: each is looked
 * at on a thread of its own, and nobody waits for it for ever.
 */
final class FurtherCatalogs {
    private final Path cache;
    private final List<HomeCatalog> catalogs = new ArrayList<>();
    private final Duration patience;

    FurtherCatalogs(List<Agent> agents, Environment environment, SourceTree files, Path cache,
            Duration patience) {
        this.cache = cache;
        this.patience = patience;
        for (Home home : environment.further().homes()) {
            catalogs.add(new HomeCatalog(environment.elsewhere(home, agents), home.environment(), files,
                    cacheOf(home), Optional.of(home)));
        }
    }

    /** Another path or other names of folders are another cache: what it holds is spelled as here. */
    private Path cacheOf(Home home) {
        String shape = Integer.toHexString((home.path() + " " + new TreeMap<>(home.folders())).hashCode());
        return cache.resolveSibling(cache.getFileName() + "-" + home.name() + "-" + shape);
    }

    boolean isEmpty() {
        return catalogs.isEmpty();
    }

    Optional<Home> holding(Conversation conversation) {
        return catalogs.stream()
                .filter(catalog -> catalog.holds(conversation))
                .findFirst()
                .flatMap(HomeCatalog::further);
    }

    /** What each of them tells at once, without a look at its files. */
    List<Entry> known(Function<HomeCatalog, List<Entry>> telling) {
        return catalogs.stream().flatMap(catalog -> telling.apply(catalog).stream()).toList();
    }

    /** Looks at all that are wanted at the same time. */
    Listing look(List<Path> places, Predicate<Home> wanted) throws IOException {
        Map<HomeCatalog, FutureTask<Listing>> looks = new HashMap<>();
        List<HomeCatalog> chosen = catalogs.stream()
                .filter(catalog -> wanted.test(catalog.further().orElseThrow()))
                .toList();
        for (HomeCatalog catalog : chosen) {
            FutureTask<Listing> look = new FutureTask<>(() -> catalog.look(places));
            Thread.ofPlatform().daemon().name("further home").start(look);
            looks.put(catalog, look);
        }
        long end = System.nanoTime() + patience.toNanos();
        List<Entry> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (HomeCatalog catalog : chosen) {
            Listing looked = result(catalog, looks.get(catalog), end - System.nanoTime());
            entries.addAll(looked.entries());
            problems.addAll(looked.problems());
        }
        return new Listing(entries, problems);
    }

    private Listing result(HomeCatalog catalog, FutureTask<Listing> look, long nanos) throws IOException {
        Home home = catalog.further().orElseThrow();
        String about = "the home '" + home.name() + "' (" + home.path() + ")";
        try {
            return look.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (TimeoutException silent) {
            return new Listing(catalog.known(), List.of(about + " did not answer for " + patience.toSeconds()
                    + " seconds; what was known of it is shown"));
        } catch (ExecutionException failed) {
            return new Listing(catalog.known(), List.of(about + " could not be listed: "
                    + failed.getCause().getMessage() + "; what was known of it is shown"));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("listing the conversations was stopped", stopped);
        }
    }

    /** The caches of homes that the settings no longer name so. */
    void forgetOthers() throws IOException {
        List<Path> wanted = catalogs.stream()
                .map(catalog -> cacheOf(catalog.further().orElseThrow()))
                .toList();
        Path folder = cache.toAbsolutePath().getParent();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, cache.getFileName() + "-*")) {
            for (Path file : files) {
                if (!wanted.contains(file) && file.getFileName().toString().matches(".*-[0-9a-f]{1,8}")) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (NoSuchFileException nothingCached) {
            return;
        }
    }

    void keep(List<Entry> counted) throws IOException {
        for (HomeCatalog catalog : catalogs) {
            catalog.keep(counted);
        }
    }
}
