package dev.shiftlog.project;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.disk.AtomicFile;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a project's config.json says.
 *
 * @param rest what other programs wrote beside the fields we know
 * @param damage why the file could not be read, if so; then the rest is made up and must not be written
 */
public record ProjectConfig(String name, List<String> stack, String createdAt, JsonObject rest,
        Optional<String> damage) {
    public ProjectConfig {
        requireNonNull(name);
        requireNonNull(createdAt);
        requireNonNull(rest);
        requireNonNull(damage);
        stack = List.copyOf(stack);
    }

    /** A project that is being set up. */
    public static ProjectConfig of(String name, List<String> stack, String createdAt) {
        return new ProjectConfig(name, stack, createdAt, JsonObject.EMPTY, Optional.empty());
    }

    /** Reads the config; one that cannot be read names the project after its folder. */
    public static ProjectConfig read(Path file) {
        try {
            Json document = JsonReader.read(AtomicFile.read(file));
            return document instanceof JsonObject config
                    ? of(config)
                    : damaged(file, "it is not an object");
        } catch (FileSystemException closed) {
            return damaged(file, "it cannot be opened");
        } catch (IOException failed) {
            return damaged(file, failed.getMessage());
        } catch (JsonException broken) {
            return damaged(file, broken.getMessage());
        }
    }

    private static ProjectConfig of(JsonObject config) {
        JsonObject rest = config.edit()
                .without("project_name")
                .without("tech_stack")
                .without("created_at")
                .build();
        return new ProjectConfig(config.text("project_name"), config.texts("tech_stack"),
                config.text("created_at"), rest, Optional.empty());
    }

    private static ProjectConfig damaged(Path file, String reason) {
        Path folder = file.toAbsolutePath().normalize().getParent().getParent();
        String name = folder == null || folder.getFileName() == null ? "" : folder.getFileName().toString();
        return new ProjectConfig(name, List.of(), "", JsonObject.EMPTY, Optional.of(
                file + " could not be read (" + reason + "); 'shiftlog doctor' says what to do"));
    }

    /** The config as it stands in its file. */
    public String document() {
        return JsonWriter.indented(JsonObject.with("project_name", name)
                .with("tech_stack", Json.texts(stack))
                .with("created_at", createdAt)
                .withAll(rest)
                .build());
    }
}
