package dev.shiftlog.problem;

import java.nio.ByteBuffer;
import java.util.HexFormat;

/**
 * SHA-256 (FIPS 180-4) of a short text. Java's own is found through its security providers, and looking
 * for them costs a short call more than all the rest of recording an error.
 */
final class Sha256 {
    private static final int BLOCK = 64;
    private static final int ROUNDS = 64;
    private static final int[] K = roots(ROUNDS, 1.0 / 3);

    private Sha256() {}

    static String hex(byte[] message) {
        ByteBuffer padded = padded(message);
        int[] state = roots(8, 1.0 / 2);
        int[] words = new int[ROUNDS];
        while (padded.hasRemaining()) {
            for (int i = 0; i < BLOCK / Integer.BYTES; i++) {
                words[i] = padded.getInt();
            }
            mix(state, words);
        }
        ByteBuffer hash = ByteBuffer.allocate(state.length * Integer.BYTES);
        hash.asIntBuffer().put(state);
        return HexFormat.of().formatHex(hash.array());
    }

    /** The message, a one bit, zeros, and the message's length in bits, in whole blocks. */
    private static ByteBuffer padded(byte[] message) {
        int blocks = (message.length + 1 + Long.BYTES + BLOCK - 1) / BLOCK;
        ByteBuffer padded = ByteBuffer.allocate(blocks * BLOCK);
        padded.put(message).put((byte) 0x80);
        padded.putLong(padded.capacity() - Long.BYTES, 8L * message.length);
        return padded.rewind();
    }

    private static void mix(int[] state, int[] w) {
        for (int i = BLOCK / Integer.BYTES; i < ROUNDS; i++) {
            int s0 = turned(w[i - 15], 7) ^ turned(w[i - 15], 18) ^ w[i - 15] >>> 3;
            int s1 = turned(w[i - 2], 17) ^ turned(w[i - 2], 19) ^ w[i - 2] >>> 10;
            w[i] = w[i - 16] + s0 + w[i - 7] + s1;
        }
        int[] v = state.clone();
        for (int i = 0; i < ROUNDS; i++) {
            int choice = v[4] & v[5] ^ ~v[4] & v[6];
            int most = v[0] & v[1] ^ v[0] & v[2] ^ v[1] & v[2];
            int one = v[7] + (turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)) + choice + K[i] + w[i];
            int two = (turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)) + most;
            System.arraycopy(v, 0, v, 1, v.length - 1);
            v[4] += one;
            v[0] = one + two;
        }
        for (int i = 0; i < state.length; i++) {
            state[i] += v[i];
        }
    }

    private static int turned(int word, int by) {
        return Integer.rotateRight(word, by);
    }

    /** The first 32 bits behind the point of the roots of the first primes: the constants of the standard. */
    private static int[] roots(int count, double power) {
        int[] roots = new int[count];
        int found = 0;
        for (int candidate = 2; found < count; candidate++) {
            if (isPrime(candidate)) {
                double root = Math.pow(candidate, power);
                roots[found++] = (int) (long) ((root - Math.floor(root)) * (1L << Integer.SIZE));
            }
        }
        return roots;
    }

    private static boolean isPrime(int candidate) {
        for (int divisor = 2; divisor * divisor <= candidate; divisor++) {
            if (candidate % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
