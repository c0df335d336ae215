package dev.shiftlog.terminal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.nativ.OSInfo;

/** The part of the terminal's library that is no Java. */
public final class NativeLibrary {
    private NativeLibrary() {}

    /** Unpacks it for this machine, so that not every start has to; the launcher names the folder. */
    public static void copyTo(Path folder) throws IOException {
        String name = System.mapLibraryName("jlinenative");
        String packed = "/org/jline/nativ/" + OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        try (InputStream library = OSInfo.class.getResourceAsStream(packed)) {
            if (library == null) {
                throw new FileNotFoundException("the terminal's library has no " + packed
                        + "; the app will start programs instead");
            }
            Files.copy(library, folder.resolve(name));
        }
    }
}
