package dev.shiftlog.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every hook against update, with the payload on its standard input as a host gives it. */
final class HooksBenchmark implements Benchmark {
    private static final int ROUNDS = 30;
    private static final int TRANSCRIPT = 1 << 20;
    private static final List<String> EVENTS = List.of("session-start", "pre-compact", "session-end", "stop",
            "user-prompt");

    @Override
    public String about() {
        return "each hook against 'update -p x' (under 100 ms where nothing else runs)";
    }

    @Override
    public void run(Image image, Path folder) throws IOException {
        Path project = Projects.typical(image, folder, "project");
        Path transcript = Files.write(folder.resolve("transcript.jsonl"), new byte[TRANSCRIPT]);
        String payload = "{\"cwd\":\"" + project
                + "\",\"session_id\":\"c1\",\"source\":\"compact\",\"transcript_path\":\""
                + transcript + "\"}";
        for (String event : EVENTS) {
            List<String> call = List.of("sh", "-c", "printf '%s' \"$2\" | \"$0\" hook \"$1\"",
                    image.command().getFirst(), event, payload);
            System.out.println(Pairs.measure(ROUNDS, () -> Image.call(project, call).millis(),
                    () -> image.call(project, "update", "-p", "x").millis()).report(event, "update"));
        }
    }
}
