package dev.shiftlog.skill;

import dev.shiftlog.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The folder of one skill of one agent tool; only what we wrote there is ever touched. */
public final class SkillFolder {
    /** An agent tool that reads skills, and where it looks for them. */
    public enum SkillHost {
        CLAUDE(".claude/skills", ".claude", "CLAUDE_CONFIG_DIR"),
        CODEX(".agents/skills", ".codex", "CODEX_HOME"),
        CURSOR(".cursor/skills", ".cursor", ""),
        GEMINI(".gemini/skills", ".gemini", ""),
        COPILOT(".github/skills", ".copilot", "COPILOT_HOME");

        private final String inRepository;
        private final String inHome;
        private final String variable;

        SkillHost(String inRepository, String inHome, String variable) {
            this.inRepository = inRepository;
            this.inHome = inHome;
            this.variable = variable;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        public Path inRepository(Path repository) {
            return repository.resolve(inRepository);
        }

        /** The person's own skills, with the tool's own variable for its folder honoured. */
        public Path inHome(Path home, Map<String, String> environment) {
            String moved = environment.getOrDefault(variable, "");
            return (moved.isBlank() ? home.resolve(inHome) : Path.of(moved)).resolve("skills");
        }

        public static Optional<SkillHost> named(String word) {
            for (SkillHost host : values()) {
                if (host.word().equals(word)) {
                    return Optional.of(host);
                }
            }
            return Optional.empty();
        }
    }

    /** A skill that comes with the program: what to do when a person says certain words. */
    public enum Skill {
        SHIFTLOG_HANDOFF,
        SHIFTLOG_STATE;

        private static final String MARK = "<!-- managed by shiftlog";

        /** The name, which is that of its folder too. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The text of its SKILL.md. */
        public String text() throws IOException {
            try (InputStream text = Skill.class.getResourceAsStream(word() + ".md")) {
                return new String(text.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        /** Whether a SKILL.md is one that we wrote, in this version or another. */
        static boolean isOurs(String text) {
            return text.contains(MARK);
        }
    }

    /** What stands there was written by somebody else; the message names it and what helps. */
    public static final class NotOurs extends Exception {
        private static final long serialVersionUID = 1;

        private NotOurs(String message) {
            super(message);
        }
    }

    private static final String FILE = "SKILL.md";

    private final Skill skill;
    private final Path skills;
    private final Path folder;

    public SkillFolder(Skill skill, Path skills) {
        this.skill = skill;
        this.skills = skills;
        this.folder = skills.resolve(skill.word());
    }

    public Path file() {
        return folder.resolve(FILE);
    }

    public boolean isInstalled() throws IOException {
        return Files.isRegularFile(file()) && read().equals(skill.text());
    }

    /** Writes the skill; a file that is not ours is replaced only where that was asked for. */
    public void install(boolean replace) throws IOException, NotOurs {
        refuseForeign();
        if (Files.exists(file()) && !Skill.isOurs(read()) && !replace) {
            throw new NotOurs(file() + " is not ours; use --replace to write ours in its place");
        }
        Files.createDirectories(folder);
        AtomicFile.write(file(), skill.text());
    }

    /** Removes the skill; says whether there was one. */
    public boolean uninstall() throws IOException, NotOurs {
        refuseForeign();
        if (!Files.isRegularFile(file())) {
            return false;
        }
        if (!Skill.isOurs(read())) {
            throw new NotOurs(file() + " is not ours; it was left alone");
        }
        Files.delete(file());
        Files.deleteIfExists(folder);
        return true;
    }

    private String read() throws IOException {
        return new String(Files.readAllBytes(file()), StandardCharsets.UTF_8);
    }

    /** Refuses links and files that somebody put beside ours. */
    private void refuseForeign() throws IOException, NotOurs {
        AtomicFile.refuseSymlink(skills);
        AtomicFile.refuseSymlink(folder);
        AtomicFile.refuseSymlink(file());
        List<String> extras = new ArrayList<>();
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (var files = Files.newDirectoryStream(folder)) {
                files.forEach(file -> extras.add(file.getFileName().toString()));
            }
        }
        extras.remove(FILE);
        if (!extras.isEmpty()) {
            throw new NotOurs(folder + " holds files that are not ours (" + String.join(", ", extras)
                    + "); move them away, then try again");
        }
    }
}
