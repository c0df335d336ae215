package dev.shiftlog.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/** The app through its launcher on a terminal of 120x40, which {@code script} makes. */
final class AppBenchmark implements Benchmark {
    private static final int ROUNDS = 30;
    private static final String EMPTY = "bench-empty.jar";

    @Override
    public String about() {
        return "start to the first whole frame at 120x40 (at most 150 ms, at most 4 x an empty program), and its memory"
                + " with a session of 10 MB under -Xmx64m (under 150 MB)";
    }

    @Override
    public void run(Image image, Path folder) throws Exception {
        Path project = Projects.typical(image, folder, "project");
        Image empty = image.changed(folder, "empty", "dev.shiftlog.Main", "dev.shiftlog.bench.EmptyProgram")
                .changed(folder, "empty", "-cp \"$classpath\"", "-cp \"$classpath:$home/lib/" + EMPTY + "\"");
        Path jar = emptyJar(image);
        try {
            System.out.println(Pairs.measure(ROUNDS, () -> firstFrame(image, project, false).millis(),
                    () -> Image.call(project, empty.command()).millis())
                    .report("first frame", "empty program"));
        } finally {
            Files.delete(jar);
        }
        Projects.grow(project, 10_000_000);
        Image limited = image.changed(folder, "small", "\"-XX:SharedArchiveFile=",
                "-Xmx64m \"-XX:SharedArchiveFile=");
        Shown shown = firstFrame(limited, project, true);
        System.out.println(
                "with 10 MB under -Xmx64m: first frame %.0f ms, resident %d MB".formatted(shown.millis(),
                        shown.residentKilobytes() / 1024));
    }

    private record Shown(double millis, long residentKilobytes) {}

    private static Shown firstFrame(Image image, Path project, boolean weighs) throws IOException {
        String command = "stty cols 120 rows 40; exec '" + image.launcher() + "'";
        long begin = System.nanoTime();
        Process process = new ProcessBuilder("script", "-qfc", command, "/dev/null")
                .directory(project.toFile())
                .redirectErrorStream(true)
                .start();
        double millis = untilShown(process.getInputStream(), begin);
        long resident = weighs ? resident(process) : 0;
        process.getOutputStream().write('q');
        process.getOutputStream().flush();
        process.getInputStream().readAllBytes();
        return new Shown(millis, resident);
    }

    /** The help's key is the last thing on the footer, and the footer is the last row. */
    private static double untilShown(InputStream out, long begin) throws IOException {
        StringBuilder seen = new StringBuilder();
        byte[] buffer = new byte[65_536];
        int count = out.read(buffer);
        while (count >= 0) {
            seen.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            if (seen.indexOf("help") >= 0) {
                return (System.nanoTime() - begin) / 1e6;
            }
            count = out.read(buffer);
        }
        throw new IOException("no frame came: " + seen);
    }

    private static long resident(Process process) throws IOException {
        List<Long> sizes = new ArrayList<>();
        for (ProcessHandle child : process.descendants().toList()) {
            for (String line : Files.readAllLines(Path.of("/proc/" + child.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    sizes.add(Long.parseLong(line.replaceAll("\\D", "")));
                }
            }
        }
        return sizes.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Beside the other jars: Java does not use a cache whose class path goes on in another folder. */
    private static Path emptyJar(Image image) throws IOException {
        String entry = EmptyProgram.class.getName().replace('.', '/') + ".class";
        Path jar = image.launcher().getParent().resolveSibling("lib").resolve(EMPTY);
        try (InputStream program = EmptyProgram.class.getClassLoader().getResourceAsStream(entry);
                JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            program.transferTo(out);
        }
        return jar;
    }
}
