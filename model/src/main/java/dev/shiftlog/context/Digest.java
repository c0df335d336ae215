package dev.shiftlog.context;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.DeadEnd;
import dev.shiftlog.session.Decision;
import dev.shiftlog.session.Plan;
import dev.shiftlog.session.Progress;
import dev.shiftlog.session.Step;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that the document needs beside the current session, small enough to be read in every call: the
 * sessions, the file map and git behind it are read only when it is made anew.
 */
public record Digest(int pastSessions, Remembered<Decision> decisions, Remembered<DeadEnd> deadEnds,
        Previous previous, Files files, Checkout checkout) {
    public static final Digest EMPTY = new Digest(0, Remembered.none(), Remembered.none(), Previous.NONE,
            Files.NONE, Checkout.NONE);

    public Digest {
        requireNonNull(decisions);
        requireNonNull(deadEnds);
        requireNonNull(previous);
        requireNonNull(files);
        requireNonNull(checkout);
    }

    /** The newest entries of one kind from all past sessions, oldest first, and how many there are. */
    public record Remembered<T>(List<T> newest, int total) {
        public Remembered {
            newest = List.copyOf(newest);
        }

        static <T> Remembered<T> none() {
            return new Remembered<>(List.of(), 0);
        }
    }

    /** What the last session that held anything leaves to a session that has just begun. */
    public record Previous(String task, Optional<Plan> plan, List<Step> steps,
            Remembered<Progress> progress) {
        static final Previous NONE = new Previous("", Optional.empty(), List.of(), Remembered.none());

        public Previous {
            requireNonNull(task);
            requireNonNull(plan);
            requireNonNull(progress);
            steps = List.copyOf(steps);
        }
    }

    /** The project's files: what is known about some, and all of them folded by folder. */
    public record Files(Map<String, String> described, List<FoldedPath> folded, int total) {
        static final Files NONE = new Files(Map.of(), List.of(), 0);

        public Files {
            described = Collections.unmodifiableMap(new LinkedHashMap<>(described));
            folded = List.copyOf(folded);
        }
    }

    /**
     * What git said when it was last asked.
     *
     * @param drift how the checkout moved away from where the session began, in words, or empty
     * @param changed the files that the session changed, each with what became of it
     */
    public record Checkout(String branch, String head, String drift, String asOf,
            Map<String, String> changed) {
        static final Checkout NONE = new Checkout("", "", "", "", Map.of());

        public Checkout {
            changed = Collections.unmodifiableMap(new LinkedHashMap<>(changed));
        }
    }

    /** Reads a digest that was kept; none where another version of ours wrote it. */
    public static Optional<Digest> read(JsonObject json) {
        return DigestJson.read(json);
    }

    /** The digest as it is kept between calls. */
    public JsonObject toJson() {
        return DigestJson.write(this);
    }

    public Digest with(Files changed) {
        return new Digest(pastSessions, decisions, deadEnds, previous, changed, checkout);
    }

    public Digest with(Checkout changed) {
        return new Digest(pastSessions, decisions, deadEnds, previous, files, changed);
    }
}
