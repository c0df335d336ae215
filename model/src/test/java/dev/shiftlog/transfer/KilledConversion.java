package dev.shiftlog.transfer;

import dev.shiftlog.receipt.Staging.Steps;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A conversion in a process of its own that stops before a step: it dies there, or lives on and waits. */
final class KilledConversion {
    static final int DIED = 9;
    private static final int PATIENCE_SECONDS = 60;

    private KilledConversion() {}

    /** The words: folder of the workbench, target, the step's first letters, die or wait. */
    static void main(String[] words) throws IOException, Refused {
        Workbench bench = new Workbench(Path.of(words[0]));
        Steps steps = step -> {
            if (step.startsWith(words[2])) {
                stop(words[3].equals("die"));
            }
        };
        var source = bench.given(Workbench.agent("claude"), Rich.talk(1));
        Planned.of(bench.order(source, Workbench.agent(words[1])), bench.surroundings(steps))
                .convert(Progress.NONE);
    }

    private static void stop(boolean dies) {
        if (dies) {
            Runtime.getRuntime().halt(DIED);
        }
        System.out.println("waiting");
        LockSupport.park();
    }

    /** Starts one; it is over, or says a word when it waits. */
    static Process start(Path folder, String target, String step, String how) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                KilledConversion.class.getName(), folder.toString(), target, step, how)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    static int died(Path folder, String target, String step) throws IOException, InterruptedException {
        Process process = start(folder, target, step, "die");
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("it did not come to the step " + List.of(target, step));
        }
        return process.exitValue();
    }
}
