package dev.shiftlog.cli.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.shim.ShimScript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** Our own folder of scripts, in which nothing of the user's is renamed or replaced. */
record ShimFolder(Path folder, Path home) {
    static ShimFolder of(Invocation call) throws Refusal {
        Path home = Path.of(call.variable("HOME")
                .orElseThrow(
                        () -> new Refusal("HOME is not set, so there is no place for the shims; set it")));
        return new ShimFolder(new UserFolders(call.environment(), home).data().resolve("shims"), home);
    }

    Programs programs(Invocation call) {
        return new Programs(call.variable("PATH").orElse(""), folder);
    }

    Path file(Agent agent) {
        return folder.resolve(agent.launching().program());
    }

    boolean has(Agent agent) {
        return Files.isRegularFile(file(agent));
    }

    void put(Agent agent) throws IOException, Refusal {
        Files.createDirectories(folder);
        AtomicFile.write(file(agent), new ShimScript(agent.id(), agent.launching(), launcher()).text());
        Files.setPosixFilePermissions(file(agent), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Removes the script; a file that is not ours stays. */
    boolean remove(Agent agent) throws IOException {
        if (!has(agent) || !Files.readString(file(agent)).contains(ShimScript.MARK)) {
            return false;
        }
        Files.delete(file(agent));
        return true;
    }

    /** The link that install made outlives a new version of the image; without it, this image. */
    private Path launcher() throws Refusal {
        Path link = home.resolve(".local/bin/shiftlog");
        if (Files.isExecutable(link)) {
            return link;
        }
        return Optional.ofNullable(System.getProperty("shiftlog.home"))
                .map(image -> Path.of(image, "bin", "shiftlog"))
                .orElseThrow(() -> new Refusal("shiftlog is not installed; run 'shiftlog install' first"));
    }
}
