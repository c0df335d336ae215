package dev.shiftlog.cli.hook;

import dev.shiftlog.agent.Environment;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookPlaces;
import dev.shiftlog.hook.HookPlaces.HookScope;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which hosts a call is about, and where their settings are. */
record HookTargets(List<HookHost> hosts, HookScope scope, HookPlaces places) {
    private static final String HOSTS = "HOST";
    private static final String ALL = "all";

    static Spec.Builder spec(String summary) {
        return Spec.of(summary).any(HOSTS);
    }

    static Spec.Builder scope(Spec.Builder spec) {
        return spec.choice("--scope", "For this user everywhere (the default), or for this project alone.",
                "user",
                "project");
    }

    static HookTargets of(Invocation call, HookScope scope) throws UsageError {
        return new HookTargets(hosts(call), scope, places(call));
    }

    static HookScope scopeOf(Invocation call) {
        return call.value("--scope").equals(Optional.of(HookScope.PROJECT.word()))
                ? HookScope.PROJECT
                : HookScope.USER;
    }

    static HookPlaces places(Invocation call) {
        Path home = Path.of(call.variable("HOME").orElseGet(() -> System.getProperty("user.home")));
        return new HookPlaces(OpenProject.rootOf(call).path(), new Environment(call.environment(), home));
    }

    private static List<HookHost> hosts(Invocation call) throws UsageError {
        List<String> names = call.arguments(HOSTS);
        if (names.isEmpty() || names.contains(ALL)) {
            return List.of(HookHost.values());
        }
        List<HookHost> hosts = new ArrayList<>();
        for (String name : names) {
            List<String> choices = new ArrayList<>(
                    Arrays.stream(HookHost.values()).map(HookHost::word).toList());
            choices.add(ALL);
            hosts.add(HookHost.named(name).orElseThrow(() -> UsageError.badChoice(HOSTS, name, choices)));
        }
        return hosts;
    }

    Path file(HookHost host) {
        return places.file(host, scope);
    }
}
