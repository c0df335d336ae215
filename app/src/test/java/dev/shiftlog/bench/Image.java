package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A built image, started as people start it. */
record Image(Path launcher) {
    /** What a call answered and how long the whole process took. */
    record Call(int code, String out, double millis) {}

    static Image built(Path images) throws IOException {
        String id = Files.readString(images.resolve("current")).strip();
        return new Image(images.resolve("versions").resolve(id).resolve("bin/shiftlog"));
    }

    /** The same image through a launcher whose text was changed. */
    Image changed(Path folder, String name, String from, String to) throws IOException {
        Path home = launcher.getParent().getParent();
        // A launcher that was changed before already names the image.
        String text = Files.readString(launcher).replace("home=${self%/bin/*}", "home='" + home + "'");
        if (!text.contains(from)) {
            throw new IOException("the launcher has no '" + from + "'; adapt the benchmark");
        }
        Path bin = Files.createDirectories(folder.resolve(name).resolve("bin"));
        Path changed = Files.writeString(bin.resolve("shiftlog"), text.replace(from, to));
        if (!changed.toFile().setExecutable(true)) {
            throw new IOException(changed + " cannot be made executable");
        }
        return new Image(changed);
    }

    Call call(Path folder, String... words) throws IOException {
        return call(folder, command(words));
    }

    /** A call that must be done, else the benchmark has nothing to measure. */
    void done(Path folder, String... words) throws IOException {
        Call call = call(folder, words);
        if (call.code() != 0) {
            throw new IOException("shiftlog " + String.join(" ", words) + " answered " + call.code() + ": "
                    + call.out());
        }
    }

    List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(words));
        return command;
    }

    static Call call(Path folder, List<String> command) throws IOException {
        long begin = System.nanoTime();
        Process process = start(folder, command);
        byte[] out = process.getInputStream().readAllBytes();
        try {
            int code = process.waitFor();
            double millis = (System.nanoTime() - begin) / 1e6;
            return new Call(code, new String(out, StandardCharsets.UTF_8), millis);
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
    }

    /** How long a call takes whose output nobody reads: reading much of it would need a processor, too. */
    static double unread(Path folder, List<String> command) throws IOException {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            process.waitFor();
        } catch (InterruptedException interrupted) {
            throw new IOException(interrupted);
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    static Process start(Path folder, List<String> command) throws IOException {
        return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    }
}
