package dev.shiftlog.cli.flow;

import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.flow.FlowFolder;
import dev.shiftlog.flow.FlowState;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The commands that make one step of the flow and print nothing. */
final class UpdateFlow extends FlowCommand {
    private static final Set<String> DEVICES = Set.of("DESKTOP", "MOBILE", "TABLET", "AGNOSTIC");

    private final Spec spec;
    private final Step step;

    /** Turns the words of a call into a step. */
    private interface Step {
        FlowFolder.Step of(Invocation call) throws Refusal;
    }

    private UpdateFlow(Spec spec, Step step) {
        this.spec = spec;
        this.step = step;
    }

    public static UpdateFlow init() {
        return new UpdateFlow(
                Spec.of("Begin a flow of work; one that is in progress goes on and keeps its name.")
                        .any("NAME")
                        .build(),
                call -> {
                    Optional<String> flow = name(call.arguments("NAME"));
                    return state -> state.named(flow);
                });
    }

    public static UpdateFlow setPhase() {
        return new UpdateFlow(Spec.of("Say which phase the flow is in.").oneOrMore("PHASE").build(), call -> {
            String phase = String.join(" ", call.arguments("PHASE"));
            return state -> state.inPhase(phase);
        });
    }

    public static UpdateFlow setProject() {
        return new UpdateFlow(Spec.of("Name the project that the flow works on.")
                .about("A last word DESKTOP, MOBILE, TABLET or AGNOSTIC after the name is the kind of device.")
                .argument("ID")
                .any("NAME")
                .build(), call -> project(call.argument("ID"), call.arguments("NAME")));
    }

    private static FlowFolder.Step project(String id, List<String> words) {
        String last = words.isEmpty() ? "" : words.getLast().toUpperCase(Locale.ROOT);
        boolean device = words.size() > 1 && DEVICES.contains(last);
        Optional<String> name = name(device ? words.subList(0, words.size() - 1) : words);
        return state -> state.onProject(id, name, device ? Optional.of(last) : Optional.empty());
    }

    public static UpdateFlow addScreen() {
        return new UpdateFlow(Spec.of("Add a screen, or name one anew.").argument("ID").any("NAME").build(),
                call -> {
                    Optional<String> name = name(call.arguments("NAME"));
                    String id = call.argument("ID");
                    return state -> state.withScreen(id, name);
                });
    }

    public static UpdateFlow setDesignSystem() {
        return new UpdateFlow(Spec.of("Name the design system in use.").argument("ASSET").any("NAME").build(),
                call -> {
                    Optional<String> name = name(call.arguments("NAME"));
                    String asset = call.argument("ASSET");
                    return state -> state.withDesignSystem(asset, name);
                });
    }

    public static UpdateFlow setArtifact() {
        return new UpdateFlow(Spec.of("Say where a document of the flow lies; without PATH it is forgotten.")
                .about("KEY is one of prdDraft, prdFinal, designMd.")
                .argument("KEY")
                .optional("PATH")
                .build(), call -> {
                    String key = call.argument("KEY");
                    if (!FlowState.ARTIFACTS.contains(key)) {
                        throw new Refusal("unknown artifact key '" + key + "'. Known: "
                                + String.join(", ", FlowState.ARTIFACTS));
                    }
                    Optional<String> path = call.optionalArgument("PATH");
                    return state -> state.withArtifact(key, path);
                });
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        report(call, flow(call).update(now(), step.of(call)));
        return ExitCode.DONE;
    }
}
