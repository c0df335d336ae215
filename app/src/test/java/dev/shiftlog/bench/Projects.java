package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Projects to measure in. */
final class Projects {
    private Projects() {}

    /** A project in the middle of a working day. */
    static Path typical(Image image, Path folder, String name) throws IOException {
        Path project = Files.createDirectories(folder.resolve(name));
        for (int i = 0; i < 40; i++) {
            Path file = project.resolve("src/part" + i % 5 + "/File" + i + ".java");
            Files.createDirectories(file.getParent());
            Files.writeString(file, "class File" + i + " {}\n");
        }
        image.done(project, "init", "--name", name);
        image.done(project, "update", "-t", "Build user auth with JWT", "--plan", "Build auth in 4 steps",
                "--plan-steps", "DB schema and models", "--plan-steps", "Login and signup endpoints",
                "--plan-steps",
                "Password reset flow", "--plan-steps", "Email verification");
        image.done(project, "save", "-m", "first day");
        image.done(project, "update", "-d", "JWT over sessions::stateless, better for API consumers", "-d",
                "PostgreSQL", "-x", "bcrypt::fails to compile on Windows", "-s",
                "DB schema and models::done");
        for (int i = 0; i < 10; i++) {
            image.done(project, "update", "-p", "step " + i + " of the login endpoint is done");
        }
        return project;
    }

    /** Puts the project under git, with one commit and a change since. */
    static Path kept(Path project) throws IOException {
        List<String> git = List.of("git", "-c", "user.name=a", "-c", "user.email=a@example.org");
        for (String line : List.of("init -q", "add -A src", "commit -q -m first")) {
            List<String> command = new ArrayList<>(git);
            command.addAll(List.of(line.split(" ")));
            Image.Call call = Image.call(project, command);
            if (call.code() != 0) {
                throw new IOException("git " + line + " answered " + call.code() + ": " + call.out());
            }
        }
        Files.writeString(project.resolve("src/part0/File0.java"), "class File0 { int changed; }\n");
        return project;
    }

    /** Makes the session of the project about so large, with progress as people write it. */
    static void grow(Path project, int bytes) throws IOException {
        Path file = project.resolve(".stitch/current_session.json");
        String session = Files.readString(file);
        String entry = """
                {
                      "message": "%s, entry %07d",
                      "timestamp": "2026-11-21T10:00:00.000000"
                    }""";
        String text = "rewrote the parser of the import so that it reads quoted fields ".repeat(6);
        StringBuilder entries = new StringBuilder();
        for (int i = 0; entries.length() < bytes; i++) {
            entries.append(i == 0 ? "" : ",\n    ").append(entry.formatted(text, i));
        }
        int start = session.indexOf("\"progress\": [") + "\"progress\": [".length();
        boolean empty = session.startsWith("]", start);
        Files.writeString(file, session.substring(0, start) + "\n    " + entries + (empty ? "\n  " : ",")
                + session.substring(start));
    }
}
