package dev.shiftlog.json;

/** A JSON boolean. */
public enum JsonBoolean implements Json {
    TRUE,
    FALSE;

    @Override
    public boolean isTrue() {
        return this == TRUE;
    }
}
