package dev.shiftlog.cli.hook;

import dev.shiftlog.cli.Entry;
import dev.shiftlog.cli.Entry.Group;
import dev.shiftlog.hook.HookEvent;
import java.util.List;

/** The commands that agent tools call, and those that install them there. */
public final class HookCommands {
    private HookCommands() {}

    public static List<Entry> entries() {
        return List.of(
                new Entry(Group.HANDOFFS, "hook session-start", () -> new FireHook(HookEvent.SESSION_START)),
                new Entry(Group.HANDOFFS, "hook pre-compact", () -> new FireHook(HookEvent.PRE_COMPACT)),
                new Entry(Group.HANDOFFS, "hook post-compact", () -> new FireHook(HookEvent.POST_COMPACT)),
                new Entry(Group.HANDOFFS, "hook session-end", () -> new FireHook(HookEvent.SESSION_END)),
                new Entry(Group.HANDOFFS, "hook stop", () -> new FireHook(HookEvent.STOP)),
                new Entry(Group.HANDOFFS, "hook user-prompt", () -> new FireHook(HookEvent.USER_PROMPT)),
                new Entry(Group.HANDOFFS, "hooks install", InstallHooks::install),
                new Entry(Group.HANDOFFS, "hooks uninstall", InstallHooks::uninstall),
                new Entry(Group.HANDOFFS, "hooks plugin", WritePlugin::new),
                new Entry(Group.HANDOFFS, "hooks status", HooksStatus::new),
                new Entry(Group.HANDOFFS, "hooks test", TestHooks::new));
    }
}
