package dev.shiftlog.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** A text that stands beside the classes of the build. */
final class Resource {
    private Resource() {}

    static String text(String name) throws IOException {
        try (InputStream text = Resource.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IOException("the jar of the build has no " + name + "; build it anew");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
