package dev.shiftlog.bench;

import java.nio.file.Path;

/** One thing that is measured, in a folder of its own. */
interface Benchmark {
    /** What a reader of the list sees. */
    String about();

    void run(Image image, Path folder) throws Exception;
}
