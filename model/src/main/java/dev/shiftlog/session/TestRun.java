package dev.shiftlog.session;

import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The result of one run of the tests. */
public record TestRun(String id, String command, int passing, int failing, int skipped,
        List<Failure> failures,
        String timestamp, JsonObject rest) implements Entry {
    public static final String PASSED = "passed_again";
    public static final String FLAKY = "flaky";

    /** A test that failed; the location is file:line where it is known. */
    public record Failure(String path, String name, String message, String location) {
        /** What identifies the test from run to run. */
        public String key() {
            return path.isEmpty() ? name : path + ":" + name;
        }

        /** The same with its location named in another way. */
        public Failure at(String elsewhere) {
            return new Failure(path, name, message, elsewhere);
        }

        /** The test of a key, of which nothing else is known. */
        public static Failure ofKey(String key) {
            int colon = key.indexOf(':');
            return new Failure(colon < 0 ? "" : key.substring(0, colon), key.substring(colon + 1), "", "");
        }
    }

    public TestRun {
        failures = List.copyOf(failures);
    }

    /** Tests that failed in an earlier run and passed in this one, as far as the runner named them. */
    public List<String> passed() {
        return rest.texts(PASSED);
    }

    /** Tests that passed in this run only when they were tried again. */
    public List<String> flaky() {
        return rest.texts(FLAKY);
    }

    /** How many of the failing tests are known by their number only. */
    public int unnamed() {
        return failing - failures.size();
    }

    /** The run without the failures of some tests, given by their keys. */
    TestRun without(Set<String> keys) {
        List<Failure> left = failures.stream().filter(failure -> !keys.contains(failure.key())).toList();
        return new TestRun(id, command, passing, failing - (failures.size() - left.size()), skipped, left,
                timestamp, rest);
    }

    /** The run with the results of an earlier one that ran other tests. */
    TestRun plus(TestRun earlier) {
        List<Failure> both = new ArrayList<>(failures);
        both.addAll(earlier.failures);
        return new TestRun(id, command, passing + earlier.passing, failing + earlier.failing,
                skipped + earlier.skipped, both, timestamp, rest);
    }

    static TestRun read(JsonObject json) {
        List<Failure> failures = new ArrayList<>();
        for (Json failure : json.list("failures")) {
            JsonObject fields = failure.asObject();
            failures.add(new Failure(
                    fields.text("path"), fields.text("name"), fields.text("message"),
                    fields.text("location")));
        }
        return new TestRun(
                Entry.idIn(json),
                json.text("command"),
                (int) json.number("passing", 0),
                (int) json.number("failing", 0),
                (int) json.number("skipped", 0),
                failures,
                json.text("timestamp"),
                Entry.restOf(json, "command", "passing", "failing", "skipped", "failures", "timestamp"));
    }

    @Override
    public Kind kind() {
        return Kind.TEST_RUN;
    }

    @Override
    public String text() {
        String counts = passing + " pass, " + failing + " fail"
                + (skipped == 0 ? "" : ", " + skipped + " skipped");
        return command.isEmpty() ? counts : counts + " (" + command + ")";
    }

    @Override
    public JsonObject fields() {
        List<JsonObject> failed = new ArrayList<>();
        for (Failure failure : failures) {
            failed.add(JsonObject.with("path", failure.path())
                    .with("name", failure.name())
                    .withUnlessEmpty("message", failure.message())
                    .withUnlessEmpty("location", failure.location())
                    .build());
        }
        return JsonObject.with("command", command)
                .with("passing", passing)
                .with("failing", failing)
                .with("skipped", skipped)
                .withUnlessEmpty("failures", failed)
                .with("timestamp", timestamp)
                .build();
    }
}
