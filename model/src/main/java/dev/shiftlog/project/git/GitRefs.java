package dev.shiftlog.project.git;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads what is checked out from git's own files, because starting git costs more than a whole call. */
final class GitRefs {
    private static final String SYMBOLIC = "ref: ";
    private static final String BRANCHES = "refs/heads/";
    /** What git writes into HEAD where the refs are kept in a table, to stop readers like this one. */
    private static final String IN_A_TABLE = "refs/heads/.invalid";
    private static final int MOST_LINKS = 5;

    private final GitFolder git;

    GitRefs(GitFolder git) {
        this.git = git;
    }

    Optional<String> branch() {
        Optional<String> head = headLine();
        if (head.isEmpty()) {
            return asked("symbolic-ref", "--short", "-q", "HEAD");
        }
        return head.filter(line -> line.startsWith(SYMBOLIC + BRANCHES))
                .map(line -> line.substring((SYMBOLIC + BRANCHES).length()));
    }

    Optional<String> head() {
        Optional<String> head = headLine();
        return head.isEmpty()
                ? asked("rev-parse", "--verify", "-q", "HEAD")
                : commit(head.get(), MOST_LINKS);
    }

    private Optional<String> headLine() {
        return GitFolder.firstLine(git.own().resolve("HEAD"))
                .filter(line -> !line.equals(SYMBOLIC + IN_A_TABLE));
    }

    private Optional<String> commit(String line, int linksLeft) {
        if (!line.startsWith(SYMBOLIC)) {
            return Optional.of(line).filter(GitRefs::isCommit);
        }
        String ref = line.substring(SYMBOLIC.length());
        if (linksLeft == 0 || !ref.startsWith("refs/") || ref.contains("..")) {
            return Optional.empty();
        }
        Optional<String> loose = GitFolder.firstLine(git.common().resolve(ref));
        return loose.isPresent() ? commit(loose.get(), linksLeft - 1) : packed(ref);
    }

    private Optional<String> packed(String ref) {
        Path file = git.common().resolve("packed-refs");
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String wanted = " " + latin(ref);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith(wanted) && isCommit(line.substring(0, line.length() - wanted.length()))) {
                    return Optional.of(line.substring(0, line.length() - wanted.length()));
                }
            }
            return Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Branch names are bytes: both sides of the comparison must be read alike. */
    private static String latin(String ref) {
        return new String(ref.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private Optional<String> asked(String... arguments) {
        return GitCommand.in(git.topLevel())
                .run(arguments)
                .map(String::strip)
                .filter(answer -> !answer.isEmpty());
    }

    static boolean isCommit(String text) {
        if (text.length() != 40 && text.length() != 64) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }
}
