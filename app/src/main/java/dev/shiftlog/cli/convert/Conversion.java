package dev.shiftlog.cli.convert;

import dev.shiftlog.agent.FurtherHomes.Home;
import dev.shiftlog.agent.Launch;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Output;
import dev.shiftlog.convert.SecretCount;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.launch.AgentCall;
import dev.shiftlog.resume.Defaults;
import dev.shiftlog.shim.Shell;
import dev.shiftlog.transfer.Order;
import dev.shiftlog.transfer.Planned;
import dev.shiftlog.transfer.Refused;
import dev.shiftlog.transfer.Report;
import dev.shiftlog.transfer.Staged;
import dev.shiftlog.transfer.Staged.Done;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One conversion at the command line: planned, reported, written, told. */
record Conversion(Desk desk, Order order, Optional<Home> home) {
    ExitCode run(boolean dryRun, boolean apply) throws IOException, Refused {
        ProgressLine progress = new ProgressLine(desk.call());
        try {
            Planned plan = Planned.of(order, desk.surroundings(home));
            if (dryRun) {
                return dry(plan, plan.examine(progress), progress);
            }
            return written(plan, apply, progress);
        } finally {
            progress.clear();
        }
    }

    /** The report is told before anything comes into the agent's store. */
    private ExitCode written(Planned plan, boolean apply, ProgressLine progress) throws IOException, Refused {
        try (Staged staged = plan.stage(progress)) {
            announce(plan, staged.report(), progress);
            Done done = staged.place(progress);
            progress.clear();
            Optional<String> before = desk.defaults().target(order.to().id());
            boolean listed = register(done);
            tell(staged.report(), listed, apply ? done.makeDefault(desk.project(), desk.receipts()) : done,
                    before);
            return ExitCode.DONE;
        }
    }

    /** A target that lists only what it wrote itself can be told of the conversation, if that is wished. */
    private boolean register(Done done) throws IOException {
        List<List<String>> calls = order.to().launching().listing(done.conversation().id());
        boolean wished = desk.call().flag("--register");
        for (List<String> call : wished ? calls : List.<List<String>>of()) {
            new AgentCall(desk.call().environment()).run(call);
        }
        return wished && !calls.isEmpty();
    }

    private boolean json() {
        return desk.call().json();
    }

    private void announce(Planned plan, Report report, ProgressLine progress) {
        progress.clear();
        if (json()) {
            return;
        }
        Output out = desk.call().out();
        String title = plan.target()
                .title()
                .map(text -> " \"" + new SecretCount().replaced(text) + "\"")
                .orElse("");
        out.line("source    " + order.from().id() + " " + order.source().id() + title);
        out.line("          " + order.source().file()
                + home.map(further -> " (in home " + further.name() + ")").orElse(""));
        out.line("target    " + order.to().id() + " " + order.targetId() + " in " + desk.folder());
        ReportText.print(report, out);
        out.flush();
    }

    private ExitCode dry(Planned plan, Report report, ProgressLine progress) {
        announce(plan, report, progress);
        if (json()) {
            desk.call().out().raw(JsonWriter.indented(facts(report).build())).raw("\n");
        } else {
            desk.call().out().line("Nothing was written (--dry-run).");
        }
        return ExitCode.DONE;
    }

    private JsonObject.Builder facts(Report report) {
        return JsonObject.with("from", order.from().id())
                .with("to", order.to().id())
                .with("source", order.source().id())
                .with("source_file", order.source().file().toString())
                .with("target", order.targetId())
                .with("folder", desk.folder().toString())
                .with("report", ReportText.json(report));
    }

    private void tell(Report report, boolean listed, Done done, Optional<String> before) {
        boolean applied = done.receipt().newDefault().isPresent();
        String state = new Defaults(desk.project()).file(order.to().id()).toString();
        if (json()) {
            desk.call()
                    .out()
                    .raw(JsonWriter.indented(facts(report)
                            .with("file", done.conversation().file().toString())
                            .with("compared", done.compared())
                            .with("applied", applied)
                            .with("listed", listed)
                            .with("state", applied ? state : "")
                            .with("resume", command(done.resume()))
                            .build()))
                    .raw("\n");
            return;
        }
        Output out = desk.call().out();
        out.line("file      " + done.conversation().file());
        out.line("verified  " + (done.compared() == 1
                ? "the one text that there is was read back as it was sent"
                : done.compared() + " texts, calls, results and pictures read back as they were sent"));
        out.line("state     " + (applied
                ? "the plain " + order.to().id() + " command resumes it here (" + state + "; before: "
                        + before.orElse("none") + ")"
                : "unchanged (--no-apply)"));
        if (listed) {
            out.line("listed    " + order.to().displayName() + "'s picker shows it");
        }
        out.line("resume    " + command(done.resume()));
        out.line("undo      shiftlog session unconvert " + order.targetId());
    }

    static String command(Launch launch) {
        StringBuilder command = new StringBuilder("cd ").append(Shell.quoted(launch.folder().toString()));
        command.append(" &&");
        launch.arguments()
                .forEach(word -> command.append(' ').append(plain(word) ? word : Shell.quoted(word)));
        return command.toString();
    }

    private static boolean plain(String word) {
        return word.matches("[A-Za-z0-9_./=-]+");
    }
}
