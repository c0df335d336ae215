package dev.shiftlog.agent;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.convert.Arrival;
import dev.shiftlog.source.LocalFiles;
import dev.shiftlog.source.Source;
import dev.shiftlog.source.SourceTree;
import dev.shiftlog.transcript.Tally;
import dev.shiftlog.transcript.Transcript;
import dev.shiftlog.transcript.View;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whatever becomes of a file, reading it neither fails nor hangs; what it says of it may differ. */
final class DamagedConversationTest {
    private static final Path FIXTURES = Path.of(System.getProperty("shiftlog.root", ".."),
            "model/src/test/resources/conversations");
    private static final SourceTree FILES = new LocalFiles();
    private static final int MUTANTS = 5000;
    private static final Target TARGET = new Target(Path.of("home"), Path.of("project"), "made-up",
            Optional.empty(), Optional.empty(), Instant.EPOCH);

    @TestFactory
    List<DynamicTest> everyFormatSurvivesFiveThousandMutants() {
        return Agents.all()
                .stream()
                .map(agent -> DynamicTest.dynamicTest(agent.id(),
                        () -> assertTimeoutPreemptively(ofSeconds(120), () -> damage(agent))))
                .toList();
    }

    private static void damage(Agent agent) throws IOException {
        List<Conversation> originals = originals(agent);
        int mutants = 0;
        Random random = new Random(7);
        for (Conversation original : originals) {
            mutants += cuts(agent, original, Files.readAllBytes(original.file()));
        }
        while (mutants < MUTANTS) {
            for (Conversation original : originals) {
                byte[] sound = Files.readAllBytes(original.file());
                for (int i = 0; i < 40; i++) {
                    check(agent, original, mutated(sound, random));
                    mutants++;
                }
            }
        }
        assertTrue(mutants >= MUTANTS);
    }

    private static List<Conversation> originals(Agent agent) throws IOException {
        List<Conversation> found = new ArrayList<>();
        try (Stream<Path> homes = Files.list(FIXTURES.resolve(agent.id()))) {
            for (Path home : homes.sorted().toList()) {
                found.addAll(agent.reader().find(home, FILES));
            }
        }
        if (System.getenv("SHIFTLOG_SAMPLES") != null) {
            found.addAll(genuine(agent, Path.of(System.getenv("SHIFTLOG_SAMPLES"))));
        }
        return found;
    }

    /** Further files, written by the agents themselves, where somebody has some. */
    private static List<Conversation> genuine(Agent agent, Path samples) throws IOException {
        List<Conversation> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(samples.resolve(agent.id()))) {
            for (Path file : files.filter(path -> path.toString().contains(".json")).sorted().toList()) {
                agent.reader().at(file, samples.resolve(agent.id()), FILES).ifPresent(found::add);
            }
        } catch (NoSuchFileException noneOfThis) {
            return List.of();
        }
        return found;
    }

    private static int cuts(Agent agent, Conversation original, byte[] sound)
            throws IOException {
        int count = 0;
        // Samples are small; a large file is cut at every kilobyte.
        int step = sound.length < 20_000 ? 128 : 1024;
        for (int end = 0; end < sound.length; end += step) {
            check(agent, original, Arrays.copyOf(sound, end));
            count++;
        }
        return count;
    }

    private static byte[] mutated(byte[] sound, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> flipped(sound, random);
            case 1 -> withoutField(sound, random);
            case 2 -> withoutLine(sound, random);
            case 3 -> swapped(sound, random);
            default -> torn(sound, random);
        };
    }

    private static byte[] flipped(byte[] sound, Random random) {
        byte[] mutant = sound.clone();
        for (int i = random.nextInt(4); i >= 0; i--) {
            mutant[random.nextInt(mutant.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return mutant;
    }

    /** One key becomes another, so that its field is missing and an unknown one is there. */
    private static byte[] withoutField(byte[] sound, Random random) {
        byte[] mutant = sound.clone();
        int from = random.nextInt(mutant.length);
        for (int i = from; i + 1 < mutant.length; i++) {
            if (mutant[i] == '"' && mutant[i + 1] == ':') {
                mutant[i - 1] = 'Z';
                return mutant;
            }
        }
        return mutant;
    }

    private static byte[] withoutLine(byte[] sound, Random random) {
        String[] lines = new String(sound, ISO_8859_1).split("\n");
        lines[random.nextInt(lines.length)] = "";
        return String.join("\n", lines).getBytes(ISO_8859_1);
    }

    private static byte[] swapped(byte[] sound, Random random) {
        String[] lines = new String(sound, ISO_8859_1).split("\n");
        int one = random.nextInt(lines.length);
        int other = random.nextInt(lines.length);
        String kept = lines[one];
        lines[one] = lines[other];
        lines[other] = kept;
        return String.join("\n", lines).getBytes(ISO_8859_1);
    }

    private static byte[] torn(byte[] sound, Random random) {
        byte[] mutant = Arrays.copyOf(sound, random.nextInt(sound.length));
        Arrays.fill(mutant, Math.max(0, mutant.length - random.nextInt(64)), mutant.length,
                (byte) 0);
        return mutant;
    }

    private static void check(Agent agent, Conversation original, byte[] mutant)
            throws IOException {
        SourceTree damaged = new OneFileReplaced(FILES, original.file(), mutant);
        ConversationReader reader = agent.reader();
        Transcript transcript = reader.open(original, damaged);
        transcript.read(View.FULL, _ -> {});
        atOnce(transcript);
        reader.check(original, damaged);
        convert(transcript);
    }

    private static void atOnce(Transcript transcript) throws IOException {
        Arrival atOnce = new Arrival();
        if (transcript.readAtOnce(atOnce)) {
            Arrival live = new Arrival();
            transcript.read(View.LIVE, live);
            assertEquals(Optional.empty(), atOnce.differenceFrom(live));
        }
    }

    /** Up to the point where it would be written; each target is an agent that has a format of its own. */
    private static void convert(Transcript transcript) throws IOException {
        for (Agent to : Agents.all()) {
            if (to.writer().isPresent()) {
                to.writer().get().fit(transcript, TARGET, new Tally()).read(View.LIVE, _ -> {});
            }
        }
    }

    /** The disk, but for one file that holds other bytes. */
    private record OneFileReplaced(SourceTree disk, Path file, byte[] bytes) implements SourceTree {
        @Override
        public List<Entry> list(Path folder) throws IOException {
            return disk.list(folder);
        }

        @Override
        public Optional<Entry> entry(Path path) {
            return disk.entry(path);
        }

        @Override
        public Source open(Path path) throws IOException {
            return path.equals(file) ? new Bytes(bytes) : disk.open(path);
        }

        @Override
        public Optional<byte[]> small(Path path, int limit) throws IOException {
            return disk.small(path, limit);
        }
    }

    private record Bytes(byte[] bytes) implements Source {
        @Override
        public long size() {
            return bytes.length;
        }

        @Override
        public int read(long position, ByteBuffer into) {
            int count = Math.clamp(bytes.length - position, 0, into.remaining());
            into.put(bytes, (int) Math.min(position, bytes.length), count);
            return count;
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
