package dev.shiftlog.change;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.session.ConversationLink;
import dev.shiftlog.session.Entry;
import dev.shiftlog.session.Kind;
import dev.shiftlog.session.Problem;
import dev.shiftlog.session.Step;
import dev.shiftlog.session.StepStatus;
import dev.shiftlog.session.TouchedFile;
import java.util.Optional;

/** Changes as they wait in the inbox. */
final class ChangeJson {
    private static final String NAME = "change";

    private ChangeJson() {}

    static JsonObject.Builder named(String name) {
        return JsonObject.with(NAME, name);
    }

    /** The change that the JSON describes, unless another version of us wrote one we do not know. */
    public static Optional<Change> read(JsonObject json) {
        return Optional.ofNullable(switch (json.text(NAME)) {
            case "add" -> entry(json).<Change>map(AddEntry::new).orElse(null);
            case "carry" -> entry(json).<Change>map(CarryOver::new).orElse(null);
            case "add-step" -> new AddStep((Step) Kind.STEP.read(json.object("entry")));
            case "step" -> new ChangeStep(
                    json.text("name"), new StepStatus(json.text("status")), json.optionalText("notes"));
            case "task" -> new SetTask(json.text("task"));
            case "plan" -> new ReplacePlan(json.text("description"), json.texts("steps"));
            case "revise" -> new RevisePlan(json.text("reason"), json.text("description"));
            case "edit-plan" -> new EditPlan(json.text("seen"), json.text("description"));
            case "edit" -> new EditEntry(
                    json.text("id"), json.text("field"), json.optionalText("seen"), json.text("value"));
            case "remove" -> new RemoveEntry(json.text("id"));
            case "move" -> new MoveEntry(json.text("id"), json.text("behind"));
            case "problem" -> new ReportProblem(sighting(json), json.object("rest"));
            case "resolve" -> new ResolveProblem(json.text("id"), json.text("how"));
            case "reopen" -> new ReopenProblem(json.text("id"));
            case "attempt" -> new AttemptProblem(json.text("id"), json.text("what"));
            case "touch" -> new TouchFile((TouchedFile) Kind.FILE.read(json.object("entry")));
            case "link" ->
                new LinkConversation((ConversationLink) Kind.CONVERSATION.read(json.object("entry")));
            case "describe" -> new DescribeFile(json.text("path"), json.text("description"));
            case "rescan" -> new RescanFiles(json.texts("paths"));
            default -> null;
        });
    }

    private static Optional<Entry> entry(JsonObject json) {
        return Kind.ofKey(json.text("kind")).map(kind -> kind.read(json.object("entry")));
    }

    private static Problem.Sighting sighting(JsonObject json) {
        return new Problem.Sighting(json.text("type"), json.text("file"), (int) json.number("line", 0),
                json.text("message"), json.texts("fingerprints"));
    }
}
