package dev.shiftlog.cli.hook;

import dev.shiftlog.cli.Command;
import dev.shiftlog.cli.ExitCode;
import dev.shiftlog.cli.Invocation;
import dev.shiftlog.cli.Refusal;
import dev.shiftlog.cli.Spec;
import dev.shiftlog.context.Size;
import dev.shiftlog.hook.Hook;
import dev.shiftlog.hook.HookEvent;
import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookPlaces.HookScope;
import dev.shiftlog.hook.Payload;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.store.StoreException;
import java.io.IOException;
import java.util.Optional;

/** {@code hooks test}: fires every hook and shows what the agent would see. */
final class TestHooks implements Command {
    private static final int NO_LIMIT = 1_000_000;

    @Override
    public Spec spec() {
        return HookTargets.spec("Fire every hook in this project and show what the agent would see.").build();
    }

    @Override
    public ExitCode run(Invocation call) throws IOException, Refusal {
        HookTargets targets = HookTargets.of(call, HookScope.USER);
        for (HookHost host : targets.hosts()) {
            for (HookEvent event : HookEvent.values()) {
                if (host.wants(event)) {
                    fire(call, host, event);
                }
            }
        }
        return ExitCode.DONE;
    }

    private static void fire(Invocation call, HookHost host, HookEvent event) throws IOException {
        // Without a conversation: a trial must not be noted as one that belongs to the session.
        Payload payload = new Payload("", "", call.cwd().toString(), "compact", "manual");
        String title = host.word() + " " + host.nativeName(event).orElseThrow();
        try {
            Hook.Fired fired = FireHook.fire(call, host, event, payload);
            fired.failures()
                    .forEach(failure -> call.out()
                            .line(title + ": " + failure + " (the agent would go on without us)"));
            Optional<String> answer = fired.answer();
            if (answer.isEmpty()) {
                call.out().line(title + ": silent");
                return;
            }
            String text = text(answer.get());
            call.out().line(title + ": " + measure(text, host)).line(text.indent(4).stripTrailing());
        } catch (StoreException failed) {
            call.out().line(title + ": " + failed.getMessage() + " (the agent would go on without us)");
        }
    }

    private static String text(String answer) {
        try {
            JsonObject json = JsonReader.read(answer).asObject();
            return json.optionalText("additionalContext")
                    .orElseGet(() -> json.object("hookSpecificOutput").text("additionalContext"));
        } catch (JsonException broken) {
            return answer;
        }
    }

    private static String measure(String text, HookHost host) {
        Size size = Size.of(text);
        return size.characters() + limit(host.budget().characters()) + " characters, about " + size.tokens()
                + limit(host.budget().tokens()) + " tokens";
    }

    private static String limit(int most) {
        return most > NO_LIMIT ? "" : " of " + most;
    }
}
