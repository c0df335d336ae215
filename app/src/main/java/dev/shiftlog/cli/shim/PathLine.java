package dev.shiftlog.cli.shim;

import dev.shiftlog.cli.Invocation;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.shim.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The one line in the shell's own file that puts our folder first on the PATH, between marks. */
record PathLine(Path file, String line) {
    private static final String BEGIN = "# shiftlog shims: begin\n";
    private static final String END = "# shiftlog shims: end\n";

    /** The line for the user's shell. */
    static PathLine of(Invocation call, ShimFolder shims) {
        String shell = call.variable("SHELL").orElse("/bin/sh");
        String folder = shims.folder().toString();
        if (shell.endsWith("/fish")) {
            return new PathLine(shims.home().resolve(".config/fish/config.fish"),
                    "fish_add_path --prepend --move " + Shell.quoted(folder));
        }
        String line = "export PATH=" + Shell.quoted(folder) + ":\"$PATH\"";
        String name = shell.endsWith("/zsh") ? ".zshrc" : shell.endsWith("/bash") ? ".bashrc" : ".profile";
        return new PathLine(shims.home().resolve(name), line);
    }

    boolean isWritten() throws IOException {
        return Files.isRegularFile(file) && Files.readString(file).contains(BEGIN);
    }

    void write() throws IOException {
        if (isWritten()) {
            return;
        }
        Files.createDirectories(file.getParent());
        String before = Files.isRegularFile(file) ? Files.readString(file) : "";
        String separator = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
        AtomicFile.write(target(), before + separator + BEGIN + line + "\n" + END);
    }

    /** People keep such files as links into a repository of their own: the link must stay one. */
    private Path target() throws IOException {
        return Files.isSymbolicLink(file) ? file.toRealPath() : file;
    }

    /** Takes the line away again; all other text of the file stays as it is. */
    boolean remove() throws IOException {
        if (!isWritten()) {
            return false;
        }
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END, begin);
        if (end < 0) {
            return false;
        }
        AtomicFile.write(target(), text.substring(0, begin) + text.substring(end + END.length()));
        return true;
    }
}
