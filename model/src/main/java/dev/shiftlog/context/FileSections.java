package dev.shiftlog.context;

import dev.shiftlog.session.TouchedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The project's files: those touched, those described, and all others folded by folder. */
final class FileSections {
    private static final int LONGEST = 300;
    private static final String FILES = "shiftlog files --list";
    private static final String HEADING = "## Project Files\n";

    private final Shift shift;
    private final List<Section> sections = new ArrayList<>();

    private FileSections(Shift shift) {
        this.shift = shift;
    }

    static List<Section> of(Shift shift) {
        FileSections made = new FileSections(shift);
        Map<String, String> touched = made.touched();
        made.add("Touched Files", "Changed in this session:\n", new ArrayList<>(touched.values()), 10);
        made.add("Described Files", "Described:\n", made.described(touched), 8);
        int total = shift.digest().files().total();
        made.add("All Files",
                total + (total == 1 ? " file" : " files") + "; what git ignores, dependencies, builds, "
                        + "lock files and media are left out. Open only what you need:\n",
                made.folded(), 8);
        return made.sections;
    }

    private void add(String name, String opening, List<String> items, int share) {
        if (!items.isEmpty()) {
            String start = sections.isEmpty() ? HEADING + opening : opening;
            sections.add(Section.first(name, start, items, share, FILES));
        }
    }

    /** The files that the session changed, by git and by what was logged, with what is known of them. */
    private Map<String, String> touched() {
        Map<String, String> touched = new LinkedHashMap<>();
        for (TouchedFile file : shift.session().files()) {
            String change = file.change() == TouchedFile.Change.TOUCHED ? "" : file.change().word();
            touched.put(file.path(), item(file.path(), change, file.reason()));
        }
        for (Map.Entry<String, String> file : shift.digest().checkout().changed().entrySet()) {
            if (!touched.containsKey(file.getKey())) {
                touched.put(file.getKey(), item(file.getKey(), file.getValue(), ""));
            }
        }
        return touched;
    }

    private String item(String path, String change, String reason) {
        String known = reason.isEmpty()
                ? shift.digest().files().described().getOrDefault(path, "")
                : reason;
        return "- " + Line.code(path) + (change.isEmpty() ? "" : " (" + change + ")")
                + Words.because(known, LONGEST);
    }

    private List<String> described(Map<String, String> touched) {
        List<String> items = new ArrayList<>();
        for (Map.Entry<String, String> file : shift.digest().files().described().entrySet()) {
            if (!touched.containsKey(file.getKey())) {
                items.add("- " + Line.code(file.getKey()) + Words.because(file.getValue(), LONGEST));
            }
        }
        return items;
    }

    private List<String> folded() {
        List<String> items = new ArrayList<>();
        for (FoldedPath path : shift.digest().files().folded()) {
            items.add("- " + Line.code(path.path())
                    + (path.isFolder() || path.files() > 1
                            ? " (" + path.files() + (path.files() == 1 ? " file)" : " files)")
                            : ""));
        }
        return items;
    }
}
