package dev.shiftlog.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What stands around the rehearsed calls: what a call does not meet here is not in its cache. */
record Scenery(Path folder) {
    /** A project with a long session that holds something of every kind, and whose page has to be cut. */
    static final String GROWN = "grown";

    /** With a short session, and with a long one. */
    static final List<String> PROJECTS = List.of("project", GROWN);

    /** As many files as are told by their folder only. */
    private static final int CROWD = 100;

    /** Where the image seems to be, for the calls that start Shiftlog once more. */
    static final String HOME = "home";

    /** The variables that keep a rehearsal away from the builder's own files; the launcher sets the last. */
    static Map<String, String> variables(Path folder) {
        return Map.of("HOME", folder.toString(), "LC_ALL", "C.UTF-8", "SHIFTLOG_USER_LC_ALL", "");
    }

    void build() throws IOException {
        for (String name : PROJECTS) {
            Path project = folder.resolve(name);
            furnish(project);
            converse(project.toRealPath().toString(), "22222222");
        }
        Path crowd = Files.createDirectories(folder.resolve(GROWN).resolve("crowd"));
        for (int i = 0; i < CROWD; i++) {
            Files.writeString(crowd.resolve(i + ".txt"), "");
        }
        // Of a folder that is gone and had the project's name.
        converse("/made/up/project", "11111111");
        Path program = folder.resolve(HOME).resolve("bin/shiftlog");
        Files.createDirectories(program.getParent());
        Files.writeString(program, "#!/bin/sh\n");
        if (!program.toFile().setExecutable(true)) {
            throw new IOException(program + " could not be made executable; is the disk mounted noexec?");
        }
    }

    private static void furnish(Path project) throws IOException {
        Path source = Files.createDirectories(project.resolve("src"));
        Files.writeString(project.resolve("pom.xml"), "<project/>");
        Files.writeString(source.resolve("App.java"), "class App {}");
        Files.writeString(source.resolve("Gone.java"), "class Gone {}");
        git(project, "init", "--quiet");
        commit(project);
        Files.writeString(project.resolve("00000000-0000-4000-8000-000000000000.jsonl"),
                Resource.text("conversation.jsonl"));
    }

    /** Files come, change and go, before a commit and behind it: once more before each part. */
    void change(String mark) throws IOException {
        for (String name : PROJECTS) {
            Path source = folder.resolve(name).resolve("src");
            Files.writeString(source.resolve("Early" + mark), "");
            commit(folder.resolve(name));
            Files.writeString(source.resolve("App.java"), "class App { int " + mark + "; }");
            Files.writeString(source.resolve("Late" + mark), "");
            Files.deleteIfExists(source.resolve("Gone.java"));
        }
        // What is checked out is read from a file of its own in one project, from the list of all in the other.
        git(folder.resolve(GROWN), "pack-refs", "--all");
    }

    private static void commit(Path project) throws IOException {
        git(project, "add", "--all");
        git(project, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--quiet", "-m", "x");
    }

    private static void git(Path project, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("git", "-C", project.toString()));
        command.addAll(List.of(words));
        Execution.run(command, variables(project), "The project of the rehearsal could not be made");
    }

    private void converse(String place, String id) throws IOException {
        Path store = folder.resolve(".claude/projects").resolve(place.replaceAll("[^A-Za-z0-9]", "-"));
        Files.createDirectories(store);
        Files.writeString(store.resolve(id + "-0000-4000-8000-000000000000.jsonl"),
                Resource.text("conversation.jsonl").replace("/made/up", place));
    }
}
