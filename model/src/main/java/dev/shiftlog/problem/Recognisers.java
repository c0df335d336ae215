package dev.shiftlog.problem;

import java.util.List;

/** The tools whose errors are known. The more exact a tool's lines are, the earlier it is asked. */
final class Recognisers {
    private Recognisers() {}

    static List<Recogniser> fresh() {
        return List.of(
                new Maven(),
                new JavaCompiler(),
                new KotlinCompiler(),
                new TypeScript(),
                new DotNet(),
                new EsLint(),
                new PythonTraceback(),
                new Mypy(),
                new PythonLint(),
                new GoPanic(),
                new GoCompiler(),
                new RustPanic(),
                new Rust(),
                new CCompiler(),
                new Linker(),
                new Ruby(),
                new Php(),
                new JavaTrace(),
                new JavaScriptTrace(),
                new Shell(),
                new BuildSummary());
    }
}
