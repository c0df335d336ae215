package dev.shiftlog.effect.handover;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.context.Budget;
import dev.shiftlog.disk.UserFolders;
import dev.shiftlog.handover.HandoverErrand;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.handover.HandoverNews.HookLine;
import dev.shiftlog.handover.HandoverNews.HookState;
import dev.shiftlog.hook.HookEvent;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookPlaces;
import dev.shiftlog.hook.HookPlaces.HookScope;
import dev.shiftlog.hook.HookSettings;
import dev.shiftlog.instruction.PlannedWrite;
import dev.shiftlog.instruction.PlannedWrites;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
            places.plugin(host)
                    .ifPresent(file -> lines.add(new HookLine(host.word(), HookLine.PLUGIN,
                            HookState.INSTALLED, file.toString(), events(host), limit(host.budget()))));
        }
        return new HandoverNews.HooksSeen(lines);
    }

    /** What a change would write, as the command line shows it too. */
    HandoverNews plan(HandoverErrand.PlanHooks asked) throws IOException {
        HookHost host = HookHost.named(asked.host()).orElseThrow();
        Optional<String> twice = asked.install()
                ? places.twice(host, scope(asked.scope()))
                : Optional.empty();
        if (twice.isPresent()) {
            return new HandoverNews.Failed(host.word() + ": " + twice.get());
        }
        List<PlannedWrite> writes = writes(host, asked.scope(), asked.install());
        Optional<PlannedWrite> left = writes.stream()
                .filter(PlannedWrite.Leave.class::isInstance)
                .findFirst();
        if (left.isPresent()) {
            return new HandoverNews.Failed(left.get().file() + ": " + left.get().words());
        }
        if (writes.isEmpty()) {
            return new HandoverNews.Changed("there is nothing to change");
        }
        List<String> lines = new ArrayList<>();
        for (PlannedWrite write : writes) {
            lines.add(write.file() + ": " + write.words());
            lines.addAll(write.changes());
        }
        var change = new HandoverErrand.ChangeHooks(asked.host(), asked.scope(), asked.install());
        return new HandoverNews.HooksPlanned(change, lines);
    }

    HandoverNews change(HandoverErrand.ChangeHooks change) throws IOException {
        HookHost host = HookHost.named(change.host()).orElseThrow();
        PlannedWrites.carryOut(places.project(), writes(host, change.scope(), change.install()));
        if (!change.install()) {
            return new HandoverNews.Changed("the hooks of " + host.word() + " are taken away");
        }
        return new HandoverNews.Changed("the hooks of " + host.word() + " are installed"
                + (host == HookHost.CODEX ? "; Codex asks at its next start whether they may run" : ""));
    }

    private List<PlannedWrite> writes(HookHost host, String scope, boolean install) throws IOException {
        HookSettings settings = new HookSettings(host);
        return install
                ? places.installing(host, scope(scope), settings)
                : places.removing(host, scope(scope), settings);
    }

    private static HookScope scope(String word) {
        return word.equals(HookScope.PROJECT.word()) ? HookScope.PROJECT : HookScope.USER;
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
