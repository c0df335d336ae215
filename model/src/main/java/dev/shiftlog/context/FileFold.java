package dev.shiftlog.context;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Folds any number of files into so many lines, opening the folders nearest the top first. */
final class FileFold {
    private static final int LINES = 48;
    /** A folder with more files of its own says only how many. */
    private static final int FILES_LISTED = 24;

    private final String path;
    private final Map<String, FileFold> folders = new TreeMap<>();
    private final List<String> files = new ArrayList<>();
    private int count;
    private boolean isOpen;

    private FileFold(String path) {
        this.path = path;
    }

    /** The files as lines: all of them where they are few, else folders with counts. */
    public static List<FoldedPath> of(Iterable<String> paths) {
        return of(paths, LINES);
    }

    static List<FoldedPath> of(Iterable<String> paths, int lines) {
        FileFold root = new FileFold("");
        for (String path : paths) {
            root.add(path);
        }
        List<FoldedPath> folded = new ArrayList<>();
        for (FileFold open : root.opened(lines)) {
            open.describe(folded);
        }
        folded.sort((one, other) -> one.path().compareTo(other.path()));
        return List.copyOf(folded);
    }

    private void add(String file) {
        count++;
        int slash = file.indexOf('/', path.length());
        if (slash < 0) {
            files.add(file);
        } else {
            String folder = file.substring(0, slash + 1);
            folders.computeIfAbsent(folder, FileFold::new).add(file);
        }
    }

    /** The folders whose own files and subfolders become lines. */
    private List<FileFold> opened(int lines) {
        List<FileFold> opened = new ArrayList<>(List.of(this));
        int left = lines - entries();
        PriorityQueue<FileFold> closed = new PriorityQueue<>((one, other) -> one.rank() == other.rank()
                ? one.path.compareTo(other.path)
                : Integer.compare(one.rank(), other.rank()));
        closed.addAll(folders.values());
        while (!closed.isEmpty()) {
            FileFold next = closed.poll();
            int more = next.entries() - 1;
            if (more <= left) {
                left -= more;
                opened.add(next);
                closed.addAll(next.folders.values());
            }
        }
        opened.forEach(folder -> folder.isOpen = true);
        return opened;
    }

    private void describe(List<FoldedPath> folded) {
        for (FileFold folder : folders.values()) {
            if (!folder.isOpen) {
                folded.add(new FoldedPath(folder.path, folder.count));
            }
        }
        if (files.size() > FILES_LISTED) {
            folded.add(new FoldedPath(path + "*", files.size()));
        } else {
            files.forEach(file -> folded.add(new FoldedPath(file, 1)));
        }
    }

    private int entries() {
        return folders.size() + (files.size() > FILES_LISTED ? 1 : files.size());
    }

    /** Shallow folders first, and among them those that take few lines. */
    private int rank() {
        int depth = 0;
        for (int i = 0; i < path.length(); i++) {
            depth += path.charAt(i) == '/' ? 1 : 0;
        }
        return depth * 1000 + Math.min(entries(), 999);
    }
}
