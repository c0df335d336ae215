package dev.shiftlog.cli.flow;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.flow.Snapshots.Snapshot;
import dev.shiftlog.snapshot.KeptTranscript;
import java.io.IOException;
import java.util.List;

/** The snapshot that a call names. */
final class ChosenSnapshot {
    private static final String NAME = "NAME";
    private static final String LATEST = "latest";

    private ChosenSnapshot() {}

    static Spec.Builder spec(String summary) {
        return Spec.of(summary)
                .about("""
                        NAME is the snapshot's file name, its conversation, the beginning of either, or 'latest'; \
                        'shiftlog flow snapshots' lists them.
                        """)
                .argument(NAME);
    }

    static KeptTranscript of(Invocation call) throws IOException, Refusal {
        String name = call.argument(NAME);
        List<Snapshot> all = FlowCommand.flow(call).snapshots().list();
        Snapshot snapshot = all.stream()
                .filter(one -> name.equals(LATEST) || fileName(one).startsWith(name)
                        || one.conversation().startsWith(name))
                .findFirst()
                .orElseThrow(() -> new Refusal("no snapshot '" + name
                        + "'; 'shiftlog flow snapshots' lists what is kept"));
        return KeptTranscript.of(snapshot)
                .orElseThrow(() -> new Refusal(fileName(snapshot)
                        + " is no transcript of an agent that this version knows; it stays in .stitch/session/snapshots"));
    }

    private static String fileName(Snapshot snapshot) {
        return snapshot.file().getFileName().toString();
    }

    static Environment environment(Invocation call) {
        return new Environment(call.environment(), UserFolders.of(call.environment()).home());
    }
}
