package dev.shiftlog.effect.handover;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.context.Budget;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.HookLine;
import dev.shiftlog.handover.HandoverNews.HookState;
import dev.shiftlog.hook.HookEvent;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookPlaces;
import dev.shiftlog.hook.HookSettings;
import dev.shiftlog.hook.HookPlaces.HookScope;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Where our hooks are installed. */
final class InstalledHooks {
    private static final int NO_LIMIT = 1_000_000;

    private final HookPlaces places;

    InstalledHooks(Path project, Map<String, String> variables) {
        this.places = new HookPlaces(project, new Environment(variables, UserFolders.of(variables).home()));
    }

    HandoverNews look() throws IOException {
        List<HookLine> lines = new ArrayList<>();
        for (HookHost host : HookHost.values()) {
            for (HookScope scope : HookScope.values()) {
                Path file = places.file(host, scope);
                lines.add(new HookLine(host.word(), scope.word(), state(new HookSettings(host).in(file)),
                        file.toString(), events(host), limit(host.budget())));
            }
        }
        return new HandoverNews.HooksSeen(lines);
    }

    private static HookState state(HookSettings.Presence presence) {
        return switch (presence) {
            case INSTALLED -> HookState.INSTALLED;
            case UNTRUSTED -> HookState.UNTRUSTED;
            case SWITCHED_OFF -> HookState.SWITCHED_OFF;
            case OTHER_COMMAND -> HookState.OTHER_COMMAND;
            case ABSENT -> HookState.ABSENT;
            case UNREADABLE -> HookState.UNREADABLE;
        };
    }

    private static List<String> events(HookHost host) {
        return Arrays.stream(HookEvent.values())
                .filter(host::wants)
                .flatMap(event -> host.nativeName(event).stream())
                .toList();
    }

    private static String limit(Budget budget) {
        return budget.characters() >= NO_LIMIT
                ? budget.tokens() + " tokens"
                : budget.characters() + " characters";
    }
}
