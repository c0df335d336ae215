package dev.shiftlog.transfer;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.ConversationWriter;
import dev.shiftlog.agent.Glance;
import dev.shiftlog.agent.Target;
import dev.shiftlog.convert.SecretCount;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import dev.shiftlog.transfer.Staged.Done;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A conversion that can be done, as far as can be told without reading the whole source. */
public record Planned(Order order, Target target, ConversationWriter writer, Transcript source,
        Surroundings around) {
    private static final int LONGEST_TITLE = 80;

    public Planned {
        requireNonNull(order);
        requireNonNull(target);
        requireNonNull(writer);
        requireNonNull(source);
        requireNonNull(around);
    }

    public static Planned of(Order order, Surroundings around) throws IOException, Refused {
        ConversationWriter writer = order.to()
                .writer()
                .orElseThrow(() -> new Refused(order.to().displayName()
                        + "'s conversations cannot be written safely; start it with a handoff prompt instead: "
                        + "shiftlog handoff create, then paste the resume prompt"));
        Path folder = folder(order.folder());
        refuseOpen(order, around);
        refuseTaken(order, around);
        Glance glance = order.from().reader().glance(order.source(), around.files());
        Optional<String> title = title(glance).map(text -> order.redact()
                ? new SecretCount().replaced(text)
                : text);
        Target target = new Target(order.targetHome(), folder, order.targetId(), title,
                glance.header().branch(),
                around.now());
        return new Planned(order, target, writer, order.from().reader().open(order.source(), around.files()),
                around);
    }

    /** Agents know a folder by its physical path. */
    private static Path folder(Path folder) throws IOException, Refused {
        if (!Files.isDirectory(folder)) {
            throw new Refused(
                    folder + " is not a folder; go to the folder in which you want to continue, or name it "
                            + "with -C");
        }
        return folder.toRealPath();
    }

    private static void refuseOpen(Order order, Surroundings around) throws IOException, Refused {
        Optional<String> holder = order.from()
                .reader()
                .openIn(order.source(), around.files(), around.processes());
        if (holder.isPresent()) {
            throw new Refused(order.from().displayName() + " has the conversation open (" + holder.get()
                    + "); close it there, then try again");
        }
    }

    private static void refuseTaken(Order order, Surroundings around) throws IOException, Refused {
        if (!order.targetId().matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) {
            throw new Refused(
                    "'" + order.targetId() + "' is not a UUID, and no agent takes another id; leave out "
                            + "--target-session to have one made");
        }
        for (Conversation existing : order.to().reader().find(order.targetHome(), around.files())) {
            if (existing.id().equalsIgnoreCase(order.targetId())) {
                throw new Refused(
                        order.to().displayName() + " has a conversation " + existing.id() + " already ("
                                + existing.file()
                                + "), and nothing is ever overwritten; choose another --target-session");
            }
        }
    }

    /** One line without control characters. */
    private static Optional<String> title(Glance glance) {
        return glance.header()
                .title()
                .or(glance::firstPrompt)
                .map(text -> text.strip()
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replaceAll("\\p{Cntrl}+", " ")
                        .strip())
                .filter(text -> !text.isEmpty())
                .map(Planned::shortened);
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 2))
                ? LONGEST_TITLE - 2
                : LONGEST_TITLE - 1;
        return title.substring(0, end) + "…";
    }

    /** Reads the source and tells what will become of it; nothing is written. */
    public Report examine(Progress progress) throws IOException, Refused {
        SourceTree.Entry before = entry();
        Route route = new Route(watched(progress, Progress.Phase.EXAMINING, before.size()));
        route.seenBy(_ -> {}).read(View.LIVE, _ -> {});
        refuseGrown(before);
        return route.report();
    }

    /** Writes beside the agent's store what can then be put into it; the report is made on the way. */
    public Staged stage(Progress progress) throws IOException, Refused {
        return Staged.of(this, progress);
    }

    /** Does all of it, for a person who has seen the report or needs none. */
    public Done convert(Progress progress) throws IOException, Refused {
        try (Staged staged = stage(progress)) {
            return staged.place(progress);
        }
    }

    /** The same with somebody who hears how much of the source was read. */
    Planned watched(Progress progress, Progress.Phase phase, long size) throws IOException {
        // It is gone through for its links and for its turns.
        Watched files = new Watched(around.files(), progress, phase, 2 * size);
        return new Planned(order, target, writer, order.from().reader().open(order.source(), files), around);
    }

    SourceTree.Entry entry() throws Refused {
        return around.files()
                .entry(order.source().file())
                .orElseThrow(
                        () -> new Refused(
                                order.source().file() + " is not there any more; list what there is with "
                                        + "shiftlog session list"));
    }

    void refuseGrown(SourceTree.Entry before) throws Refused {
        SourceTree.Entry now = entry();
        if (now.size() != before.size() || !now.modified().equals(before.modified())) {
            throw new Refused(order.source().file() + " changed while it was read; close the conversation in "
                    + order.from().displayName() + ", then try again");
        }
    }
}
