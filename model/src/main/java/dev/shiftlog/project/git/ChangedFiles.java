package dev.shiftlog.project.git;

import dev.shiftlog.project.git.GitFacts.FileChange;
import dev.shiftlog.project.git.GitFacts.FileChange.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects changed files from git's answers, whose fields end in NUL so that any name fits. */
final class ChangedFiles {
    private final String below;
    private final Map<String, Kind> kinds = new TreeMap<>();

    /** @param below the project's path inside the checkout, "" or ending in a slash */
    ChangedFiles(String below) {
        this.below = below;
    }

    /** Reads `git status --porcelain=v2 -z`. */
    ChangedFiles status(String answer) {
        for (Iterator<String> fields = fields(answer).iterator(); fields.hasNext();) {
            String field = fields.next();
            switch (field.charAt(0)) {
                case '1' -> add(afterBlanks(field, 8), statusKind(field));
                case '2' -> {
                    add(afterBlanks(field, 9), Kind.CREATED);
                    if (fields.hasNext()) {
                        add(fields.next(), field.charAt(2) == 'R' || field.charAt(3) == 'R'
                                ? Kind.DELETED
                                : Kind.MODIFIED);
                    }
                }
                case 'u' -> add(afterBlanks(field, 10), Kind.MODIFIED);
                case '?' -> add(afterBlanks(field, 1), Kind.CREATED);
                default -> {
                    // Headers and kinds of lines that a later git may add say nothing about a file.
                }
            }
        }
        return this;
    }

    /** Reads `git diff --name-status -z --no-renames`. */
    ChangedFiles nameStatus(String answer) {
        for (Iterator<String> fields = fields(answer).iterator(); fields.hasNext();) {
            String letter = fields.next();
            if (fields.hasNext()) {
                add(fields.next(), kind(letter.charAt(0)));
            }
        }
        return this;
    }

    List<FileChange> sorted() {
        List<FileChange> sorted = new ArrayList<>();
        kinds.forEach((path, kind) -> sorted.add(new FileChange(path, kind)));
        return List.copyOf(sorted);
    }

    private static Kind statusKind(String field) {
        char staged = field.charAt(2);
        char unstaged = field.charAt(3);
        if (staged == 'D' || unstaged == 'D') {
            return Kind.DELETED;
        }
        return staged == 'A' || unstaged == 'A' ? Kind.CREATED : Kind.MODIFIED;
    }

    private static Kind kind(char letter) {
        return switch (letter) {
            case 'A' -> Kind.CREATED;
            case 'D' -> Kind.DELETED;
            default -> Kind.MODIFIED;
        };
    }

    private void add(String path, Kind kind) {
        if (path.startsWith(below) && !path.startsWith(below + ".stitch/")) {
            kinds.put(path.substring(below.length()), kind);
        }
    }

    private static List<String> fields(String answer) {
        List<String> fields = new ArrayList<>();
        for (String field : answer.split("\0")) {
            if (!field.isEmpty()) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static String afterBlanks(String field, int blanks) {
        int at = 0;
        for (int i = 0; i < blanks; i++) {
            at = field.indexOf(' ', at) + 1;
            if (at == 0) {
                return "";
            }
        }
        return field.substring(at);
    }
}
