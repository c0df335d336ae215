package dev.shiftlog.effect;

import dev.shiftlog.disk.AtomicFile;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Copies a text where the person can paste it: by the platform's own program, or through the
 * terminal, which may do it or not; then the text is also in a file.
 */
final class Clipboard {
    private static final int PATIENCE_SECONDS = 2;
    /** More bytes than this, and terminals drop the sequence. */
    private static final int MOST_THROUGH_TERMINAL = 74_000;
    private static final List<List<String>> PROGRAMS = List.of(List.of("pbcopy"), List.of("wl-copy"),
            List.of("xclip", "-selection", "clipboard"), List.of("xsel", "--clipboard", "--input"),
            List.of("clip.exe"));

    private final Map<String, String> environment;
    private final Consumer<byte[]> terminal;
    private final Supplier<Path> fallback;

    Clipboard(Map<String, String> environment, Consumer<byte[]> terminal, Supplier<Path> fallback) {
        this.environment = environment;
        this.terminal = terminal;
        this.fallback = fallback;
    }

    /** Copies, and says which way it went. */
    String copy(String name, String text) {
        if (!isRemote()) {
            Optional<String> program = throughProgram(text);
            if (program.isPresent()) {
                return name + " copied (" + program.get() + ")";
            }
        }
        boolean sent = text.getBytes(StandardCharsets.UTF_8).length <= MOST_THROUGH_TERMINAL;
        if (sent) {
            terminal.accept(sequence(text));
        }
        return (sent
                ? name + " sent to the terminal's clipboard; if it does not arrive, it is in "
                : name + " is in ") + file(text);
    }

    private boolean isRemote() {
        return environment.containsKey("SSH_TTY") || environment.containsKey("SSH_CONNECTION");
    }

    private Optional<String> throughProgram(String text) {
        for (List<String> program : PROGRAMS) {
            Optional<Path> found = found(program.getFirst());
            if (found.isPresent() && run(found.get(), program, text)) {
                return Optional.of(program.getFirst());
            }
        }
        return Optional.empty();
    }

    private Optional<Path> found(String program) {
        boolean graphical = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        boolean needsDisplay = program.startsWith("x") || program.startsWith("wl");
        if (needsDisplay && !graphical) {
            return Optional.empty();
        }
        for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return Optional.of(Path.of(folder, program));
            }
        }
        return Optional.empty();
    }

    private static boolean run(Path file, List<String> program, String text) {
        List<String> words = new ArrayList<>(program);
        words.set(0, file.toString());
        try {
            Process process = new ProcessBuilder(words).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(expected(program.getFirst())));
            }
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroy();
            return false;
        } catch (IOException failed) {
            // The next way is tried; the last one always works.
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Windows' program takes other bytes for the letters of its old code page. */
    private static Charset expected(String program) {
        return program.equals("clip.exe") ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_8;
    }

    /** OSC 52; tmux passes it on when it is wrapped. */
    private byte[] sequence(String text) {
        String encoded = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        String plain = "\u001b]52;c;" + encoded + "\u0007";
        String sent = environment.containsKey("TMUX")
                ? plain + "\u001bPtmux;\u001b" + plain + "\u001b\\"
                : plain;
        return sent.getBytes(StandardCharsets.US_ASCII);
    }

    private String file(String text) {
        try {
            Path file = fallback.get();
            Files.createDirectories(file.getParent());
            AtomicFile.writePrivate(file, text.getBytes(StandardCharsets.UTF_8));
            return file.toString();
        } catch (IOException failed) {
            return "no file either: " + failed.getMessage();
        }
    }
}
