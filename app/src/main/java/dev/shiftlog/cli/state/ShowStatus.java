package dev.shiftlog.cli.state;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.project.ProjectConfig;
import dev.shiftlog.project.git.GitFolder;
import dev.shiftlog.session.Session;
import dev.shiftlog.store.StoreException;
import java.util.Optional;

/** {@code status}: the project and its current session. */
final class ShowStatus implements Command {
    @Override
    public Spec spec() {
        return Spec.of("Show current session state.")
                .about("""
                        With --ids every entry is shown, with the id by which 'edit' and 'remove' know it.
                        """)
                .flag("--ids", "Show all entries with their ids.")
                .json("""
                        The JSON holds "project", "stack", "root", "past_sessions", "branch" (now) and "session": the
                        session's document as it stands in its file.
                        """)
                .build();
    }

    @Override
    public ExitCode run(Invocation call) throws Refusal {
        OpenProject project = OpenProject.of(call);
        Optional<Session> session = project.shown(call);
        ProjectConfig config = project.config();
        config.damage().ifPresent(damage -> call.err().line("Note: " + damage));
        String branch = branch(project);
        int past = past(project);
        if (call.json()) {
            call.out().raw(JsonWriter.indented(json(project, config, session, branch, past))).line();
        } else {
            call.out().line(heading(config, past));
            StatusText text = new StatusText(call.flag("--ids"));
            call.out().line(session.map(found -> text.of(found, branch)).orElse("No active session."));
        }
        return ExitCode.DONE;
    }

    private static int past(OpenProject project) throws Refusal {
        try {
            return project.workspace().archives().ids().size();
        } catch (StoreException failed) {
            throw new Refusal(failed.getMessage(), failed);
        }
    }

    private static String branch(OpenProject project) {
        return GitFolder.around(project.root().path()).flatMap(GitFolder::branch).orElse("");
    }

    private static String heading(ProjectConfig config, int past) {
        return "Project: " + (config.name().isEmpty() ? "Unknown" : OneLine.of(config.name()))
                + "\nStack:   " + OneLine.of(String.join(", ", config.stack()))
                + "\nPast sessions: " + past + "\n";
    }

    private static JsonObject json(OpenProject project, ProjectConfig config, Optional<Session> session,
            String branch, int past) {
        return JsonObject.with("project", config.name())
                .with("stack", Json.texts(config.stack()))
                .with("root", project.root().path().toString())
                .with("past_sessions", past)
                .with("branch", branch)
                .with("session", session.<Json>map(Session::toJson).orElse(Json.NULL))
                .build();
    }
}
