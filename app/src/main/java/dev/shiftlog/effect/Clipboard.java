package dev.shiftlog.effect;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Copies a text where the person can paste it: by the platform's own program, or through the
 * terminal, which may do it or not; then the text is also in a file.
 */
final class Clipboard {
    /** Longer than this, terminals drop the sequence. */
    private static final int MOST_THROUGH_TERMINAL = 74_000;
    private static final List<List<String>> PROGRAMS = List.of(List.of("pbcopy"), List.of("wl-copy"),
            List.of("xclip", "-selection", "clipboard"), List.of("xsel", "--clipboard", "--input"),
            List.of("clip.exe"));

    private final Map<String, String> environment;
    private final Consumer<byte[]> terminal;
    private final Path fallback;

    Clipboard(Map<String, String> environment, Consumer<byte[]> terminal, Path fallback) {
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
        boolean sent = text.length() <= MOST_THROUGH_TERMINAL;
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
            if (isUsable(program.getFirst()) && run(program, text)) {
                return Optional.of(program.getFirst());
            }
        }
        return Optional.empty();
    }

    private boolean isUsable(String program) {
        boolean graphical = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        boolean needsDisplay = program.startsWith("x") || program.startsWith("wl");
        if (needsDisplay && !graphical) {
            return false;
        }
        for (String folder : environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator)) {
            if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static boolean run(List<String> program, String text) {
        try {
            Process process = new ProcessBuilder(program).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (OutputStream in = process.getOutputStream()) {
                in.write(text.getBytes(StandardCharsets.UTF_8));
            }
            return process.waitFor(2, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException failed) {
            // The next way is tried; the last one always works.
            return false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return false;
        }
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
            Files.createDirectories(fallback.getParent());
            Files.writeString(fallback, text);
            return fallback.toString();
        } catch (IOException failed) {
            return "no file either: " + failed.getMessage();
        }
    }
}
