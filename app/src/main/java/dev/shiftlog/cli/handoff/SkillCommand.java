package dev.shiftlog.cli.handoff;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.cli.UsageError;
import dev.shiftlog.cli.state.OpenProject;
import dev.shiftlog.skill.SkillFolder;
import dev.shiftlog.skill.SkillFolder.NotOurs;
import dev.shiftlog.skill.SkillFolder.Skill;
import dev.shiftlog.skill.SkillFolder.SkillHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** {@code skill …}: puts the skills that come with the program into the folders of agent tools. */
final class SkillCommand implements Command {
    private static final String AGENT = "AGENT";

    private final Spec spec;
    private final Deed deed;

    /** What to do with one skill in its folder. */
    private interface Deed {
        void on(Invocation call, Skill skill, SkillFolder folder) throws IOException, NotOurs;
    }

    private SkillCommand(Spec spec, Deed deed) {
        this.spec = spec;
        this.deed = deed;
    }

    public static SkillCommand list() {
        return new SkillCommand(scoped("List the skills and where they are installed.").build(), (call, skill,
                folder) -> call.out()
                        .line((folder.isInstalled() ? "installed      " : "not installed  ") + skill.word()
                                + "  " + folder.file()));
    }

    public static SkillCommand show() {
        return new SkillCommand(scoped("Show where the skills of an agent go, and their text.").build(),
                (call, skill, folder) -> call.out().line(folder.file().toString()).line().line(skill.text()));
    }

    public static SkillCommand install() {
        Spec spec = scoped(
                "Install the skills for an agent: /glue, /freeze, /handoff, /checkpoint, and the state.")
                .flag("--dry-run", "Show what would be written.")
                .flag("--replace", "Replace a SKILL.md of the same name that is not ours.")
                .build();
        return new SkillCommand(spec, SkillCommand::install);
    }

    private static void install(Invocation call, Skill skill, SkillFolder folder)
            throws IOException, NotOurs {
        if (call.flag("--dry-run")) {
            call.out().line("would write " + folder.file()).line().line(skill.text());
            return;
        }
        folder.install(call.flag("--replace"));
        call.out().line("wrote " + folder.file());
    }

    public static SkillCommand uninstall() {
        Spec spec = scoped("Remove our skills from an agent's folder, and nothing else.")
                .flag("--dry-run", "Show what would be removed.")
                .build();
        return new SkillCommand(spec, SkillCommand::uninstall);
    }

    private static void uninstall(Invocation call, Skill skill, SkillFolder folder)
            throws IOException, NotOurs {
        if (call.flag("--dry-run")) {
            call.out().line((folder.isInstalled() ? "would remove " : "not installed: ") + folder.file());
        } else {
            call.out().line((folder.uninstall() ? "removed " : "not installed: ") + folder.file());
        }
    }

    private static Spec.Builder scoped(String summary) {
        return Spec.of(summary)
                .any(AGENT)
                .choice("--scope", "This repository (the default), or this user.", "repo", "user");
    }

    @Override
    public Spec spec() {
        return spec;
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        try {
            for (SkillHost host : hosts(call)) {
                for (Skill skill : Skill.values()) {
                    deed.on(call, skill, new SkillFolder(skill, skills(call, host)));
                }
            }
            return ExitCode.DONE;
        } catch (NotOurs refused) {
            throw new Refusal(refused.getMessage(), refused);
        }
    }

    private static Path skills(Invocation call, SkillHost host) {
        return call.value("--scope").equals(Optional.of("user"))
                ? host.inHome(home(call), call.environment())
                : host.inRepository(OpenProject.rootOf(call).path());
    }

    static Path home(Invocation call) {
        return Path.of(call.variable("HOME").orElseGet(() -> System.getProperty("user.home")));
    }

    private static List<SkillHost> hosts(Invocation call) throws UsageError {
        List<String> names = call.arguments(AGENT);
        if (names.isEmpty() || names.contains("all")) {
            return List.of(SkillHost.values());
        }
        List<String> choices = Arrays.stream(SkillHost.values()).map(SkillHost::word).toList();
        List<SkillHost> hosts = new ArrayList<>();
        for (String name : names) {
            hosts.add(SkillHost.named(name).orElseThrow(() -> UsageError.badChoice(AGENT, name, choices)));
        }
        return hosts;
    }
}
