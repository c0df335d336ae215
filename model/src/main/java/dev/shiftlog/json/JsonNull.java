package dev.shiftlog.json;

/** The JSON literal null. */
public enum JsonNull implements Json {
    INSTANCE
}
