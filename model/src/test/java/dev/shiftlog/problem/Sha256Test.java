package dev.shiftlog.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class Sha256Test {
    @Test
    void itIsJavasOwnForEveryLength() throws Exception {
        MessageDigest own = MessageDigest.getInstance("SHA-256");
        for (int length = 0; length < 300; length++) {
            byte[] message = new byte[length];
            Arrays.fill(message, (byte) (length * 7));
            assertEquals(HexFormat.of().formatHex(own.digest(message)), Sha256.hex(message));
        }
    }
}
