package dev.shiftlog.cli.shim;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.resume.Defaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code shim status}: what each plain command starts, and why. */
final class ShimStatus implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Show what the plain command of each agent starts here.")
                .json("""
                        The JSON holds "tools", each with "tool", "platform", "shim" (its file, or none), "binary" (what
                        it starts, or not found), "state_file", "state" (present, missing), "resumes" and "status".
                        """)
                .any("TOOLS")
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        ShimFolder shims = ShimFolder.of(call);
        Defaults defaults = new Defaults(Project.of(call.cwd()));
        List<Agent> tools = Tools.of(call);
        Map<String, String> hiding = new InteractiveShell(call.environment()).namesThatHidePrograms(
                tools.stream().map(agent -> agent.launching().program()).toList());
        List<Json> states = new ArrayList<>();
        for (Agent agent : tools) {
            states.add(state(call, shims, defaults, agent, hiding));
        }
        if (call.json()) {
            call.out()
                    .raw(JsonWriter.indented(JsonObject.with("tools", new JsonArray(states)).build()))
                    .line();
        } else {
            states.forEach(state -> print(call, state.asObject()));
        }
        return ExitCode.DONE;
    }

    private static JsonObject state(Invocation call, ShimFolder shims, Defaults defaults, Agent agent,
            Map<String, String> hiding) throws IOException {
        String program = agent.launching().program();
        Programs programs = shims.programs(call);
        Path file = defaults.file(agent.id());
        return JsonObject.with("tool", agent.id())
                .with("platform", System.getProperty("os.name"))
                .with("shim", shims.has(agent) ? shims.file(agent).toString() : "none")
                .with("binary", programs.find(program).map(Path::toString).orElse("not found"))
                .with("state_file", file.toString())
                .with("state", Files.isRegularFile(file) ? "present" : "missing")
                .with("resumes", defaults.target(agent.id()).orElse("nothing stored"))
                .with("status", status(shims, programs, agent, Optional.ofNullable(hiding.get(program))))
                .build();
    }

    private static String status(ShimFolder shims, Programs programs, Agent agent, Optional<String> hiding)
            throws IOException {
        String program = agent.launching().program();
        if (programs.find(program).isEmpty()) {
            return "not installed";
        }
        if (!shims.has(agent)) {
            return programs.renamedByOriginal(program).isPresent()
                    ? "wrapped by ai-session-manager ('shiftlog setup --take-over " + agent.id()
                            + "' takes over)"
                    : "real binary";
        }
        if (hiding.isPresent()) {
            return behind(program, hiding.get());
        }
        return programs.isShimFirst(program)
                ? "shim active"
                : "shim not reached: " + shims.folder() + " does not come first on the PATH";
    }

    /** An alias of the plain command itself still leads to the shim; what a function calls, nobody can tell. */
    private static String behind(String program, String words) {
        boolean isItself = words.matches(".*(to [`'\"]?|for |[='`\"])(command )?" + program + "\\b.*");
        return isItself
                ? "shim active, behind your shell's alias: " + words
                : "hidden by your shell: " + words + "; unless that calls plain " + program
                        + ", it starts without the shim: remove it";
    }

    private static void print(Invocation call, JsonObject state) {
        call.out().line("Tool         : " + state.text("tool"));
        call.out().line("Platform     : " + state.text("platform"));
        call.out().line("Shim         : " + state.text("shim"));
        call.out().line("Binary       : " + state.text("binary"));
        call.out().line("State file   : " + state.text("state_file"));
        call.out().line("State        : " + state.text("state"));
        call.out().line("Resumes      : " + state.text("resumes"));
        call.out().line("Status       : " + state.text("status"));
        call.out().line();
    }
}
