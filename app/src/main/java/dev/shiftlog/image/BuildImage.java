package dev.shiftlog.image;

import dev.shiftlog.terminal.NativeLibrary;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Builds the image: the step of the Maven build behind {@code -Pimage}. Arguments: the folder of
 * the versions, the class path, the jar for the folder of classes in it, the program's version, and
 * optionally where the archive goes.
 */
final class BuildImage {
    /** The file of an image that names it by its content. */
    static final String ID = "id";

    private final Path images;
    private final List<Path> classPath;
    private final String version;

    private BuildImage(Path images, List<Path> classPath, String version) {
        this.images = images;
        this.classPath = classPath;
        this.version = version;
    }

    static void main(String[] arguments) throws IOException {
        List<Path> classPath = new ArrayList<>();
        for (String entry : arguments[1].split(File.pathSeparator)) {
            classPath.add(Path.of(entry.endsWith(".jar") ? entry : arguments[2]));
        }
        String version = arguments[3];
        Path image = new BuildImage(Path.of(arguments[0]), classPath, version).build();
        if (arguments.length > 4 && !arguments[4].isEmpty()) {
            System.err.println("shiftlog: wrote " + Archive.of(image, Path.of(arguments[4]), version));
        }
    }

    private Path build() throws IOException {
        Files.createDirectories(images);
        Versions versions = new Versions(images);
        Jars jars = Jars.of(classPath);
        String id = jars.hash(Launchers.templates(), JavaRuntime.name());
        Path image = versions.folder(id);
        if (!Files.isDirectory(image)) {
            Path stage = images.resolve("stage-" + ProcessHandle.current().pid());
            stage(stage, jars);
            Files.writeString(stage.resolve(ID), id + "\n");
            Files.createDirectories(image.getParent());
            Files.move(stage, image);
        }
        versions.choose(id);
        versions.removeUnused();
        return image;
    }

    private void stage(Path stage, Jars jars) throws IOException {
        Folders.delete(stage);
        Files.createDirectories(stage.resolve("in-use"));
        progress("making the runtime");
        new JavaRuntime(images).copyTo(stage.resolve("runtime"));
        jars.copyTo(stage.resolve("lib"));
        NativeLibrary.copyTo(stage.resolve("lib"));
        progress("training the start");
        Caches caches = Caches.train(stage, jars);
        Launchers.write(stage, version, jars, caches);
    }

    private static void progress(String step) {
        System.err.println("shiftlog: " + step);
    }
}
