package dev.shiftlog.problem;

import dev.shiftlog.problem.Finding.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What one tool printed on the same broken sources: first, and again after they had changed. */
record Recording(String name, List<Run> runs) {
    private static final Path CORPUS = Path.of("src/test/resources/dev/shiftlog/problem/corpus");

    /** One run; a tag names the error on a line, whatever that line's number is in this run. */
    record Run(String name, List<Tag> places, String root, String printed, List<Finding> findings) {
        List<String> tags() {
            return places.stream().map(Tag::name).toList();
        }

        List<Signature> signatures() {
            return findings.stream().map(Signature::of).toList();
        }

        OptionalInt indexOf(String tag) {
            for (int i = 0; i < findings.size(); i++) {
                if (tagOf(i).equals(tag)) {
                    return OptionalInt.of(i);
                }
            }
            return OptionalInt.empty();
        }

        String tagOf(int finding) {
            Place place = findings.get(finding).place();
            return places.stream().filter(tag -> tag.isAt(place)).map(Tag::name).findFirst().orElse("");
        }

        Run without(String tag) {
            List<Finding> rest = new ArrayList<>();
            for (int i = 0; i < findings.size(); i++) {
                if (!tagOf(i).equals(tag)) {
                    rest.add(findings.get(i));
                }
            }
            return new Run(name, places, root, printed, rest);
        }
    }

    record Tag(String name, String file, int line) {
        boolean isAt(Place place) {
            return line == place.line()
                    && (file.endsWith(place.file()) || place.file().endsWith(file.substring(4)));
        }
    }

    static List<Recording> all() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            List<Recording> all = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                all.add(read(file));
            }
            return all;
        }
    }

    private static Recording read(Path file) throws IOException {
        List<Run> runs = new ArrayList<>();
        for (String part : ("\n" + Files.readString(file)).split("\n=== ")) {
            if (!part.isBlank()) {
                runs.add(run(part));
            }
        }
        return new Recording(file.getFileName().toString().replace(".txt", ""), runs);
    }

    /** The head names the run and its project's folder, then the tags, then what was printed. */
    private static Run run(String part) {
        int printed = part.indexOf("---\n");
        List<String> head = part.substring(0, printed).lines().toList();
        List<Tag> tags = new ArrayList<>();
        for (String line : head.subList(1, head.size())) {
            String file = line.substring(line.indexOf(' ') + 1, line.lastIndexOf(':'));
            tags.add(new Tag(line.substring(0, line.indexOf(' ')), file,
                    Integer.parseInt(line.substring(line.lastIndexOf(':') + 1))));
        }
        String root = head.getFirst().substring(head.getFirst().indexOf(' ') + 1);
        String output = part.substring(printed + 4);
        return new Run(head.getFirst(), tags, root, output, ProblemReader.read(root, output).findings());
    }

    Run first() {
        return runs.getFirst();
    }

    List<Run> again() {
        return runs.subList(1, runs.size());
    }
}
