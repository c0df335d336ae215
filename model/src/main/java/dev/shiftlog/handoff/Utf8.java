package dev.shiftlog.handoff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text files as strict UTF-8, because a replaced character would be archived for ever. */
final class Utf8 {
    private Utf8() {}

    static String read(Path file, String name) throws IOException, HandoffException {
        return decode(Files.readAllBytes(file), name);
    }

    static String decode(byte[] bytes, String name) throws HandoffException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException broken) {
            throw new HandoffException(name + " is not UTF-8 text; convert it, then try again", broken);
        }
    }
}
