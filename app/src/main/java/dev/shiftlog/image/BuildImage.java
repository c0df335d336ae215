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
        if (!Files.exists(image.resolve(ID))) {
            // In its place from the beginning: caches that were made elsewhere look at the path of every
            // jar again and again at each start. It is not chosen before it is whole.
            make(image, jars);
            Files.writeString(image.resolve(ID), id + "\n");
        }
        versions.choose(id);
        versions.removeUnused();
        return image;
    }

    private void make(Path image, Jars jars) throws IOException {
        Folders.delete(image);
        Files.createDirectories(image.resolve("in-use"));
        progress("making the runtime");
        new JavaRuntime(images).copyTo(image.resolve("runtime"));
        jars.copyTo(image.resolve(Jars.FOLDER));
        NativeLibrary.copyTo(image.resolve(Jars.FOLDER));
        progress("training the start");
        Caches caches = Caches.train(image, jars);
        Launchers.write(image, version, jars, caches);
    }

    private static void progress(String step) {
        System.err.println("shiftlog: " + step);
    }
}
