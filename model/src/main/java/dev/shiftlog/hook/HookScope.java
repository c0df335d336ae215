package dev.shiftlog.hook;

import java.util.Locale;

/** For whom hooks are installed: this project, or everything that the person does. */
public enum HookScope {
    PROJECT,
    USER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
