package dev.shiftlog.cli.conversation;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Environment;
import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.catalog.Catalog;
import dev.shiftlog.catalog.Entry;
import dev.shiftlog.catalog.Listing;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.resume.HomeOption;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.keepsake.Keepsakes;
import dev.shiftlog.keepsake.Keepsakes.Kept;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Header;
import dev.shiftlog.transcript.Notice;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.TurnSink;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The agents' stores as one call sees them. */
record Stores(Invocation call, Environment environment, Catalog catalog, Instant now) {
    static final SourceTree FILES = new LocalFiles();
    private static final int SHOWN_IDS = 5;

    static Stores of(Invocation call) {
        UserFolders user = UserFolders.of(call.environment());
        Environment environment = Environment.of(call.environment());
        Catalog catalog = new Catalog(Agents.all(), environment, FILES,
                user.cache().resolve("conversations"));
        return new Stores(call, environment, catalog, Age.now(call.clock()));
    }

    /** All conversations; what could not be read is named on standard error. */
    List<Entry> look() throws IOException, Refusal {
        Optional<Home> home = HomeOption.asked(call, environment);
        Path folder = call.cwd();
        Path top = GitFolder.topLevelAround(folder).orElse(folder);
        Listing listing = home.isEmpty()
                ? catalog.look(folder, top)
                : catalog.lookIn(home.get(), folder, top);
        listing.problems().forEach(problem -> call.err().line("shiftlog: " + problem));
        return listing.entries();
    }

    /** What a search can begin with before the look at all. */
    List<Entry> atHand(int most) {
        return HomeOption.isGiven(call) ? List.of() : catalog.atHand(_ -> true, most);
    }

    /** What only our own archive holds any more, beside all that is listed. */
    List<Entry> archived(List<Entry> listed) throws IOException {
        if (HomeOption.isGiven(call)) {
            return List.of();
        }
        Set<String> there = new HashSet<>();
        listed.forEach(entry -> there.add(entry.agent() + " " + entry.id()));
        List<Entry> archived = new ArrayList<>();
        for (Kept kept : archive().all()) {
            if (catalog.agent(kept.agent()).isPresent() && !there.contains(kept.agent() + " " + kept.id())) {
                archived.add(entry(kept));
            }
        }
        return archived;
    }

    private Entry entry(Kept kept) {
        Conversation conversation = new Conversation(kept.agent(), kept.id(), archive().folder(), kept.file(),
                kept.size(), kept.header().lastActive().orElse(Instant.EPOCH), true, List.of());
        return new Entry(conversation,
                new Glance(kept.header(), Optional.empty(), Optional.empty(), Optional.empty(), false),
                Optional.empty());
    }

    /** The conversation's line above what is told of it. */
    String headline(Entry entry) {
        String home = home(entry);
        return entry.agent() + "  " + entry.id() + "  " + (home.isEmpty() ? "" : "[in home " + home + "]  ")
                + entry.header().title().orElse("");
    }

    /** The name of the further home that holds it, nothing for one's own. */
    String home(Entry entry) {
        return catalog.further(entry).map(Home::name).orElse("");
    }

    boolean isOurs(Entry entry) {
        return entry.conversation().home().equals(archive().folder());
    }

    private Keepsakes archive() {
        return new Keepsakes(UserFolders.of(call.environment()).data().resolve("conversations"), FILES);
    }

    Agent agent(Entry entry) {
        return catalog.agent(entry.agent()).orElseThrow();
    }

    /** The one conversation that a word names: an id or its beginning, a file, or 'latest'. */
    Entry named(String word) throws IOException, Refusal {
        Optional<Entry> file = atPath(word);
        if (file.isPresent()) {
            return file.get();
        }
        List<Entry> entries = look();
        if (word.equals("latest")) {
            return Selection.of(call, now)
                    .of(entries)
                    .stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal("there is no conversation in " + call.cwd()
                            + "; 'shiftlog session list --all' shows those of all folders"));
        }
        List<Entry> found = entries.stream().filter(entry -> entry.id().startsWith(word)).toList();
        Optional<String> agent = call.value("--agent");
        if (agent.isPresent()) {
            found = found.stream().filter(entry -> entry.agent().equals(agent.get())).toList();
        }
        List<Entry> archived = archived(entries).stream()
                .filter(entry -> entry.id().startsWith(word))
                .toList();
        if (found.isEmpty() && !archived.isEmpty()) {
            throw new Refusal("the conversation " + archived.getFirst().id() + " is in the archive only;"
                    + " 'shiftlog session restore " + archived.getFirst().id()
                    + "' puts it back where its agent finds it");
        }
        List<Entry> ours = found.stream().filter(entry -> catalog.further(entry).isEmpty()).toList();
        return only(word, ours.isEmpty() ? found : ours);
    }

    /** The conversation to read; of a further home, with its folder as it is called here. */
    Transcript open(Entry entry) throws IOException {
        Transcript transcript = agent(entry).reader().open(entry.conversation(), FILES);
        Optional<Home> home = catalog.further(entry);
        return home.isEmpty() ? transcript : new Renamed(transcript, home.get().here(transcript.header()));
    }

    private record Renamed(Transcript source, Header header) implements Transcript {
        @Override
        public List<Notice> read(View view, TurnSink sink) throws IOException {
            return source.read(view, sink);
        }
    }

    private static Entry only(String word, List<Entry> found) throws Refusal {
        if (found.isEmpty()) {
            throw new Refusal("there is no conversation " + word
                    + "; 'shiftlog session list --all' shows them");
        }
        if (found.size() > 1) {
            List<String> ids = found.stream()
                    .limit(SHOWN_IDS)
                    .map(entry -> entry.agent() + " " + entry.id())
                    .toList();
            throw new Refusal(found.size() + " conversations begin with " + word + ": "
                    + String.join(", ", ids) + "; give more of the id");
        }
        return found.getFirst();
    }

    /** A file of any agent, also one that lies outside its store. */
    private Optional<Entry> atPath(String word) throws IOException {
        Path path;
        try {
            path = call.cwd().resolve(word);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        List<Entry> readings = new ArrayList<>();
        for (Agent agent : Agents.all()) {
            Optional<Conversation> conversation = agent.reader()
                    .at(path, agent.home(environment), FILES);
            if (conversation.isPresent() && isWanted(agent)) {
                Glance glance = agent.reader().glance(conversation.get(), FILES);
                readings.add(new Entry(conversation.get(), glance, Optional.empty()));
            }
        }
        // Several tools use the same kind of name: the one that finds a prompt in it is right.
        return readings.stream()
                .filter(entry -> entry.glance().firstPrompt().isPresent())
                .findFirst()
                .or(() -> readings.stream().findFirst());
    }

    private boolean isWanted(Agent agent) {
        return call.value("--agent").map(agent.id()::equals).orElse(true);
    }
}
