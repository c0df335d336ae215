package dev.shiftlog.effect.handover;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.effect.conversations.Excerpt;
import dev.shiftlog.flow.FlowFolder;
import dev.shiftlog.flow.Snapshots.Snapshot;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.SnapshotLine;
import dev.shiftlog.receipt.Receipts;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.snapshot.KeptTranscript;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.transfer.Staged.Done;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The transcripts that the hooks kept before compactions. */
final class KeptTranscripts {
    private final Path project;
    private final UserFolders user;
    private final Environment environment;

    KeptTranscripts(Path project, Map<String, String> variables) {
        this.project = project;
        this.user = UserFolders.of(variables);
        this.environment = new Environment(variables, user.home());
    }

    HandoverNews list() throws IOException {
        List<SnapshotLine> lines = new ArrayList<>();
        for (Snapshot snapshot : snapshots()) {
            LocalDateTime taken = LocalDateTime.ofInstant(Instant.ofEpochMilli(snapshot.takenMillis()),
                    ZoneId.systemDefault());
            lines.add(new SnapshotLine(name(snapshot),
                    KeptTranscript.of(snapshot).map(kept -> kept.agent().id()).orElse(""),
                    snapshot.conversation(), taken.withNano(0).toString(), snapshot.length()));
        }
        return new HandoverNews.Snapshots(lines);
    }

    HandoverNews read(String name) throws IOException {
        KeptTranscript kept = named(name);
        return new HandoverNews.Opened(name, Excerpt.of(kept.agent(), kept.read(environment)));
    }

    HandoverNews restore(String name) throws IOException, Refused {
        Done done = named(name).restore(project, environment, new Receipts(user.state()));
        return new HandoverNews.Restored("cd " + Shell.command(List.of(done.resume().folder().toString()))
                + " && " + Shell.command(done.resume().arguments()));
    }

    private KeptTranscript named(String name) throws IOException {
        for (Snapshot snapshot : snapshots()) {
            if (name(snapshot).equals(name)) {
                return KeptTranscript.of(snapshot)
                        .orElseThrow(() -> new IOException(name + " is no transcript of an agent that this "
                                + "version knows; it lies in .stitch/session/snapshots"));
            }
        }
        throw new FileNotFoundException(name + " is gone: the newest five snapshots are kept");
    }

    private List<Snapshot> snapshots() throws IOException {
        return new FlowFolder(project).snapshots().list();
    }

    private static String name(Snapshot snapshot) {
        return snapshot.file().getFileName().toString();
    }
}
