package dev.shiftlog.receipt;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The receipts in Shiftlog's state folder, a file a conversion, and the trash beside them. */
public record Receipts(Path state) {
    public Receipts {
        requireNonNull(state);
    }

    Path trash(Receipt receipt) {
        return state.resolve("trash").resolve(receipt.target().agent() + "-" + safe(receipt.target().id()));
    }

    private Path file(Receipt receipt) {
        return file(receipt.target().agent(), receipt.target().id());
    }

    private Path file(String agent, String id) {
        return state.resolve("receipts").resolve(agent + "-" + safe(id) + ".json");
    }

    /** The receipt of exactly this conversation, if we wrote it. */
    public Optional<Receipt> of(String agent, String id) throws IOException {
        return Files.isRegularFile(file(agent, id)) ? read(file(agent, id)) : Optional.empty();
    }

    /** An id from another program's file must not lead out of our folder. */
    private static String safe(String id) {
        return id.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    public void keep(Receipt receipt) throws IOException {
        Files.createDirectories(file(receipt).getParent());
        AtomicFile.writePrivate(file(receipt),
                (JsonWriter.indented(ReceiptJson.of(receipt)) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public void forget(Receipt receipt) throws IOException {
        Files.deleteIfExists(file(receipt));
    }

    /** All receipts, the newest first; one that cannot be read is passed over. */
    public List<Receipt> all() throws IOException {
        List<Receipt> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(state.resolve("receipts"), "*.json")) {
            for (Path file : files) {
                read(file).ifPresent(all::add);
            }
        } catch (NoSuchFileException noneYet) {
            return List.of();
        }
        all.sort(Comparator.comparing(Receipt::made).reversed());
        return List.copyOf(all);
    }

    /** Those whose new conversation's id begins so. */
    public List<Receipt> of(String idStart) throws IOException {
        return all().stream().filter(receipt -> receipt.target().id().startsWith(idStart)).toList();
    }

    private static Optional<Receipt> read(Path file) throws IOException {
        try {
            return ReceiptJson.read(JsonReader.read(Files.readAllBytes(file)).asObject());
        } catch (JsonException broken) {
            return Optional.empty();
        }
    }
}
