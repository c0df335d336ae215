package dev.shiftlog.interop;

import dev.shiftlog.json.Json;

/** One thing that reached the model in a request, in the words of no particular agent. */
sealed interface Seen {
    /** What the person or the model said. */
    record Said(String role, String text) implements Seen {}

    /** A call; its number counts the calls of the request from 0. */
    record Called(int number, String name, Json arguments) implements Seen {}

    /** The answer to the call of that number, or to none (-1). */
    record Answered(int call, String text, boolean failed) implements Seen {}

    /** A picture, by the digest of its bytes. */
    record Pictured(String mediaType, String digest) implements Seen {}
}
