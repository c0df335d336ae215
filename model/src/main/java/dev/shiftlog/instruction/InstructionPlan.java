package dev.shiftlog.instruction;

import dev.shiftlog.instruction.PlannedWrite.Delete;
import dev.shiftlog.instruction.PlannedWrite.Leave;
import dev.shiftlog.instruction.PlannedWrite.Replace;
import dev.shiftlog.instruction.Wishes.Visibility;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plans what to write for the agents, or to take away: values, so that they can be shown first. */
final class InstructionPlan {
    static final String STARTER_PATH = ".stitch/starter_prompt.txt";
    static final String STARTER = """
            Paste this at the start of your AI session:

            ---
            Read the file `.stitch/context.md` in this project directory. It contains context from our \
            previous session. Summarize what was done and what's next, then continue from where we left off.
            Use `shiftlog update` to log progress as you work.
            ---
            """;
    private static final String STARTER_OF_STITCH = STARTER.replace("`shiftlog update`", "`stitch update`");

    private final Situation situation;
    private final List<PlannedWrite> writes = new ArrayList<>();
    /** Files that only this person has and git must not show. */
    private final List<String> hidden = new ArrayList<>();

    private InstructionPlan(Situation situation) {
        this.situation = situation;
    }

    static List<PlannedWrite> install(Situation situation, Wishes wishes) {
        InstructionPlan plan = new InstructionPlan(situation);
        boolean isPrivate = wishes.visibility() == Visibility.PRIVATE;
        if (isPrivate && !situation.sessionTracked()) {
            plan.hidden.add(".stitch/");
        } else {
            plan.hidden.addAll(List.of(".stitch/session/", ".stitch/shiftlog/"));
        }
        for (InstructionFile file : InstructionFile.values()) {
            if (wishes.files().contains(file)) {
                plan.teach(file, wishes);
            }
        }
        plan.starterPrompt();
        if (wishes.allowRule()) {
            plan.allow(isPrivate);
        }
        plan.exclude(plan.hidden);
        return plan.excludeFirst();
    }

    static List<PlannedWrite> remove(Situation situation, boolean sessionGoes) {
        InstructionPlan plan = new InstructionPlan(situation);
        for (InstructionFile file : InstructionFile.values()) {
            file.paths().forEach(path -> plan.takeAway(file, situation.at(path)));
        }
        plan.forgetStarterPrompt();
        plan.forgetAllowRule();
        plan.exclude(sessionGoes ? List.of() : plan.hiddenOfSession());
        return plan.writes;
    }

    /** What of the session's folder our lines keep out of git status now. */
    private List<String> hiddenOfSession() {
        String lines = situation.exclude().flatMap(FileState::bytes).orElse("");
        List<String> hiddenNow = new ArrayList<>();
        for (String path : List.of(".stitch/", ".stitch/session/", ".stitch/shiftlog/")) {
            if (lines.contains("\n" + latin(ExcludeLines.pattern(situation.below(), path)) + "\n")) {
                hiddenNow.add(path);
            }
        }
        return hiddenNow;
    }

    private void teach(InstructionFile file, Wishes wishes) {
        FileState state = situation.at(placeFor(file, wishes.visibility()));
        Optional<String> problem = problemWith(file, state, wishes.visibility());
        if (problem.isPresent()) {
            writes.add(new Leave(situation.project().resolve(state.path()), problem.get()));
            return;
        }
        for (String path : file.paths()) {
            if (!path.equals(state.path())) {
                takeAway(file, situation.at(path));
                warnOfStitch(situation.at(path));
            }
        }
        write(file, state, wishes);
    }

    /** A block that is there is renewed where it is, unless its visibility changes. */
    private String placeFor(InstructionFile file, Visibility visibility) {
        FileState shared = situation.at(file.path());
        boolean ofStitch = !shared.tracked() && shared.exists()
                && StitchBlock.in(shared.bytes().get()).isPresent();
        return ofStitch ? file.path() : file.path(visibility);
    }

    private static Optional<String> problemWith(InstructionFile file, FileState state,
            Visibility visibility) {
        if (state.obstacle().isPresent()) {
            return state.obstacle();
        }
        if (state.text().isBroken()) {
            return Optional
                    .of("holds half a block of ours: remove the line with \"shiftlog:\", then try again");
        }
        if (visibility == Visibility.PRIVATE && state.tracked()) {
            return Optional
                    .of("is tracked by git, so a private block would show in `git status`: use --tracked"
                            + " to teach everybody's " + file.agent() + ", or hooks");
        }
        return Optional.empty();
    }

    private void write(InstructionFile file, FileState state, Wishes wishes) {
        Lesson lesson = wishes.lessonFor(file);
        Optional<StitchBlock> ofStitch = state.bytes().flatMap(StitchBlock::in);
        if (ofStitch.isPresent() && !state.text().hasBlock()) {
            replace(state, state.text().replacing(ofStitch.get().start(), ofStitch.get().end(), lesson),
                    "our block in place of the one of stitch-ctx");
        } else if (!state.exists()) {
            replace(state, MarkedText.alone(file.frontMatter(), lesson), "new, for " + file.agent());
        } else {
            replace(state, state.text().with(lesson), "a block for " + file.agent());
        }
        boolean oursAlone = !state.exists() || state.text().without(file.frontMatter()).isEmpty();
        if (oursAlone && wishes.visibility() == Visibility.PRIVATE) {
            hidden.add(state.path());
        }
    }

    private void warnOfStitch(FileState state) {
        if (state.tracked() && state.bytes().flatMap(StitchBlock::in).isPresent()) {
            writes.add(new Leave(situation.project().resolve(state.path()),
                    "still holds the block of stitch-ctx and is tracked by git: use --tracked to replace it"));
        }
    }

    private void takeAway(InstructionFile file, FileState state) {
        if (state.obstacle().isPresent() || !state.exists()) {
            return;
        }
        if (state.text().isBroken()) {
            writes.add(new Leave(situation.project().resolve(state.path()),
                    "holds half a block of ours: remove the line with \"shiftlog:\" by hand"));
            return;
        }
        Optional<String> rest = state.text().without(file.frontMatter());
        if (rest.isPresent()) {
            replace(state, rest.get(), "without our block");
        } else {
            delete(state, "nothing but our block is in it");
        }
    }

    private void starterPrompt() {
        FileState state = situation.at(STARTER_PATH);
        boolean theirs = state.exists() && !state.bytes().get().equals(STARTER_OF_STITCH);
        if (!theirs && state.obstacle().isEmpty()) {
            replace(state, STARTER, "what to paste where an agent reads no instructions");
        }
    }

    private void forgetStarterPrompt() {
        FileState state = situation.at(STARTER_PATH);
        if (state.bytes().equals(Optional.of(STARTER))) {
            delete(state, "we wrote it");
        }
    }

    private void allow(boolean isPrivate) {
        FileState state = situation.at(AllowRule.PATH);
        Optional<String> settings = state.obstacle().isPresent()
                ? Optional.empty()
                : AllowRule.with(state.bytes());
        if (settings.isEmpty()) {
            writes.add(new Leave(situation.project().resolve(state.path()), state.obstacle()
                    .orElse("is no JSON object: mend it, then run 'shiftlog init --allow' again")));
            return;
        }
        replace(state, settings.get(), "lets Claude Code call shiftlog without asking");
        boolean oursAlone = AllowRule.without(settings.get()).isEmpty();
        if (isPrivate && oursAlone && !state.tracked()) {
            hidden.add(state.path());
        }
    }

    private void forgetAllowRule() {
        FileState state = situation.at(AllowRule.PATH);
        if (!state.exists() || state.obstacle().isPresent()) {
            return;
        }
        Optional<String> rest = AllowRule.without(state.bytes().get());
        if (rest.isPresent()) {
            replace(state, rest.get(), "without our rule");
        } else {
            delete(state, "nothing but our rule is in it");
        }
    }

    private void exclude(List<String> paths) {
        if (situation.exclude().isEmpty()) {
            return;
        }
        FileState state = situation.exclude().get();
        List<String> patterns = new ArrayList<>();
        paths.forEach(path -> patterns.add(latin(ExcludeLines.pattern(situation.below(), path))));
        ExcludeLines lines = new ExcludeLines(latin(situation.below()));
        replace(state, lines.with(state.bytes().orElse(""), patterns), patterns.isEmpty()
                ? "without our lines"
                : "keeps " + String.join(", ", paths) + " out of git status");
    }

    /** Names outside ASCII as the bytes that stand in the file. */
    private static String latin(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private void replace(FileState state, String after, String words) {
        boolean same = state.bytes().map(after::equals).orElse(after.isEmpty());
        if (!same) {
            writes.add(new Replace(situation.project().resolve(state.path()), state.bytes(), after, words));
        }
    }

    private void delete(FileState state, String words) {
        writes.add(new Delete(situation.project().resolve(state.path()), state.bytes().orElse(""), words));
    }

    /** Git must never see a file before it is told to look away. */
    private List<PlannedWrite> excludeFirst() {
        List<PlannedWrite> sorted = new ArrayList<>(writes);
        situation.exclude().ifPresent(state -> {
            Path exclude = situation.project().resolve(state.path());
            sorted.sort((one, other) -> Boolean.compare(other.file().equals(exclude),
                    one.file().equals(exclude)));
        });
        return List.copyOf(sorted);
    }
}
