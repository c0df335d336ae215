package dev.shiftlog.instruction;

import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.project.git.TrackedFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The instruction files of one project: looks at them and plans; it writes nothing. */
public final class Instructions {
    private static final int LARGEST = 4 << 20;

    private final Path project;
    private final Optional<GitFolder> git;

    public Instructions(Path project) {
        this.project = project.toAbsolutePath().normalize();
        this.git = GitFolder.around(this.project);
    }

    /** What has to be written for the agents to be taught. */
    public List<PlannedWrite> install(Wishes wishes) {
        return InstructionPlan.install(situation(), wishes);
    }

    /** What has to be written for nothing of ours to be left; the session may stay hidden from git. */
    public List<PlannedWrite> remove(boolean sessionGoes) {
        return InstructionPlan.remove(situation(), sessionGoes);
    }

    /**
     * What has to be written when an agent's hooks come or go: with them it is handed the page, so that its
     * block need not teach it to read it. What git tracks is everybody's, who may have no hooks.
     */
    public List<PlannedWrite> relearn(String agent, boolean hooked) {
        Lesson lesson = hooked ? Lesson.BESIDE_HOOKS : Lesson.WHOLE;
        List<PlannedWrite> writes = new ArrayList<>();
        Situation situation = situation();
        for (String path : InstructionFile.of(agent).map(InstructionFile::paths).orElse(List.of())) {
            FileState state = situation.at(path);
            if (state.obstacle().isEmpty() && !state.tracked() && state.text().hasBlock()) {
                String after = state.text().with(lesson);
                if (!state.bytes().equals(Optional.of(after))) {
                    writes.add(new PlannedWrite.Replace(project.resolve(path), state.bytes(), after,
                            hooked ? "our block, shorter beside the hooks" : "our block, whole again"));
                }
            }
        }
        return writes;
    }

    /** The files in which a block of ours stands. */
    public List<Path> taught() {
        List<Path> taught = new ArrayList<>();
        for (FileState state : situation().files().values()) {
            if (state.text().hasBlock()) {
                taught.add(project.resolve(state.path()));
            }
        }
        taught.sort(null);
        return taught;
    }

    /** What is wrong with the instruction files, and what to do about it. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (FileState state : situation().files().values()) {
            if (state.text().isBroken()) {
                complaints
                        .add(state.path() + " holds half a block of ours: remove the line with \"shiftlog:\","
                                + " then run 'shiftlog init --agents LIST'");
            } else if (state.bytes().flatMap(StitchBlock::in).isPresent()) {
                complaints.add(
                        state.path() + " still teaches stitch-ctx, whose saves drop what it does not know:"
                                + " 'shiftlog init --agents LIST' puts our block in its place");
            }
        }
        complaints.sort(null);
        return complaints;
    }

    private Situation situation() {
        List<String> paths = paths();
        Set<String> tracked = TrackedFiles.among(project, paths);
        Map<String, FileState> files = new HashMap<>();
        for (String path : paths) {
            files.put(path, look(path, tracked.contains(path)));
        }
        boolean sessionTracked = !TrackedFiles.among(project, List.of(".stitch/config.json")).isEmpty();
        Optional<FileState> exclude = git.map(found -> look(found.exclude().toString(), false))
                .filter(state -> state.obstacle().isEmpty());
        return new Situation(project, files, exclude, below(), sessionTracked);
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(List.of(InstructionPlan.STARTER_PATH, AllowRule.PATH));
        for (InstructionFile file : InstructionFile.values()) {
            paths.addAll(file.paths());
        }
        return paths;
    }

    private FileState look(String path, boolean tracked) {
        Path file = project.resolve(path);
        Optional<String> obstacle = obstacle(file);
        if (obstacle.isPresent() || !Files.exists(file)) {
            return new FileState(path, Optional.empty(), tracked, obstacle);
        }
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return isWide(bytes)
                    ? new FileState(path, Optional.empty(), tracked,
                            Optional.of("is UTF-16: save it as UTF-8, then try again"))
                    : new FileState(path, Optional.of(bytes), tracked, Optional.empty());
        } catch (IOException failed) {
            return new FileState(path, Optional.empty(), tracked,
                    Optional.of("cannot be read: " + failed.getMessage()));
        }
    }

    /** Writing through a link would change a file that belongs to something else. */
    private Optional<String> obstacle(Path file) {
        for (Path part = file; part != null && !part.equals(project) && part.startsWith(project); part = part
                .getParent()) {
            if (Files.isSymbolicLink(part)) {
                return Optional.of("is behind the symbolic link " + project.relativize(part)
                        + ": nothing is written through links");
            }
        }
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(file)) {
            return Optional.of("is not a file: move it away, then try again");
        }
        return file.toFile().length() > LARGEST
                ? Optional.of("is larger than 4 MB: no instructions for an agent")
                : Optional.empty();
    }

    private static boolean isWide(String bytes) {
        return bytes.startsWith("\u00ff\u00fe") || bytes.startsWith("\u00fe\u00ff");
    }

    private String below() {
        String below = git.map(found -> found.topLevel().relativize(project).toString()).orElse("");
        return below.isEmpty() ? "" : below + "/";
    }
}
