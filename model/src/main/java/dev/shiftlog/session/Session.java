package dev.shiftlog.session;

import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The shift being logged, or an archived one. Immutable; only a Change makes a new one of it. */
public final class Session {
    private final Heading heading;
    private final Optional<Plan> plan;
    private final Entries entries;

    Session(Heading heading, Optional<Plan> plan, Entries entries) {
        this.heading = heading;
        this.plan = plan;
        this.entries = entries;
    }

    /** A session in which nothing has happened yet. */
    public static Session started(String id, String when) {
        return new Session(Heading.started(id, when), Optional.empty(), Entries.NONE);
    }

    public Heading heading() {
        return heading;
    }

    public String id() {
        return heading.id();
    }

    /** What is being worked on, or an empty text. */
    public String task() {
        return heading.task();
    }

    public Optional<Plan> plan() {
        return plan;
    }

    public List<Entry> entries(Kind kind) {
        return entries.of(kind);
    }

    public Optional<Entry> find(String id) {
        return entries.find(id);
    }

    public List<Step> steps() {
        return entries.of(Kind.STEP, Step.class);
    }

    public List<Progress> progress() {
        return entries.of(Kind.PROGRESS, Progress.class);
    }

    public List<Decision> decisions() {
        return entries.of(Kind.DECISION, Decision.class);
    }

    public List<DeadEnd> deadEnds() {
        return entries.of(Kind.DEAD_END, DeadEnd.class);
    }

    public List<Problem> problems() {
        return entries.of(Kind.PROBLEM, Problem.class);
    }

    /** The error with the id. */
    public Optional<Problem> problem(String id) {
        for (Problem problem : problems()) {
            if (problem.id().equals(id)) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    public List<Problem> openProblems() {
        List<Problem> open = new ArrayList<>();
        for (Problem problem : problems()) {
            if (problem.isOpen()) {
                open.add(problem);
            }
        }
        return open;
    }

    public List<TestRun> testRuns() {
        return entries.of(Kind.TEST_RUN, TestRun.class);
    }

    /** The newest run of each tool that runs tests, the last one first, without what a later one knows better. */
    public List<TestRun> newestTestRuns() {
        return NewestTests.of(testRuns());
    }

    /** What the tests say now, of all tools. */
    public Optional<TestRun> tests() {
        return NewestTests.together(newestTestRuns());
    }

    /** The newest result of the tests. */
    public Optional<TestRun> lastTestRun() {
        List<TestRun> runs = testRuns();
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    public List<CommandRun> commandRuns() {
        return entries.of(Kind.COMMAND_RUN, CommandRun.class);
    }

    /** The newest run of a command. */
    public Optional<CommandRun> lastCommandRun() {
        List<CommandRun> runs = commandRuns();
        return runs.isEmpty() ? Optional.empty() : Optional.of(runs.getLast());
    }

    public List<Todo> todos() {
        return entries.of(Kind.TODO, Todo.class);
    }

    public List<Prompt> prompts() {
        return entries.of(Kind.PROMPT, Prompt.class);
    }

    public List<Note> notes() {
        return entries.of(Kind.NOTE, Note.class);
    }

    public List<Objective> objectives() {
        return entries.of(Kind.OBJECTIVE, Objective.class);
    }

    public List<Blocker> blockers() {
        return entries.of(Kind.BLOCKER, Blocker.class);
    }

    public List<ConversationLink> conversations() {
        return entries.of(Kind.CONVERSATION, ConversationLink.class);
    }

    public List<TouchedFile> files() {
        return entries.of(Kind.FILE, TouchedFile.class);
    }

    /** Whether nothing worth archiving has been logged; that an agent looked in, or that files changed, is not. */
    public boolean isEmpty() {
        return heading.task().isEmpty() && plan.isEmpty()
                && entries.with(Kind.CONVERSATION, List.of()).with(Kind.FILE, List.of()).isEmpty();
    }

    public Session with(Heading changed) {
        return new Session(changed, plan, entries);
    }

    public Session withTask(String task) {
        return with(heading.withTask(task));
    }

    public Session withPlan(Optional<Plan> changed) {
        return new Session(heading, changed, entries);
    }

    /** The session with these entries of the kind instead of those it has; all must have ids. */
    public Session with(Kind kind, List<Entry> changed) {
        return new Session(heading, plan, entries.with(kind, changed));
    }

    /** The session with one entry more; an entry without an id gets the next one. */
    public Session plus(Entry entry) {
        boolean fresh = entry.id().isEmpty();
        Entry named = fresh ? entry.withId(entry.kind().prefix() + heading.nextId()) : entry;
        List<Entry> more = new ArrayList<>(entries(entry.kind()));
        more.add(named);
        return with(fresh ? heading.withNextId(heading.nextId() + 1) : heading).with(entry.kind(), more);
    }

    /** The session with the entry in place of the one that has its id. */
    public Session replacing(Entry changed) {
        List<Entry> replaced = new ArrayList<>();
        for (Entry entry : entries(changed.kind())) {
            replaced.add(entry.id().equals(changed.id()) ? changed : entry);
        }
        return with(changed.kind(), replaced);
    }

    public Session without(Entry gone) {
        List<Entry> rest = new ArrayList<>();
        for (Entry entry : entries(gone.kind())) {
            if (!entry.id().equals(gone.id())) {
                rest.add(entry);
            }
        }
        return with(gone.kind(), rest);
    }

    /** The session as it stands in its file. */
    public JsonObject toJson() {
        return SessionJson.write(this);
    }
}
