package dev.shiftlog.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.registry.Agents;
import dev.shiftlog.source.LocalFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A sound conversation of each tool, and what is found when one thing is taken away or changed. */
final class HealthTest {
    private static final String ID = "5f000000-0000-4000-8000-00000000000";
    private static final String CLAUDE = """
            {"parentUuid":null,"type":"user","message":{"content":"hi"},"uuid":"u1","timestamp":"2026-03-01T09:00:00Z","entrypoint":"cli"}
            {"parentUuid":"u1","type":"assistant","message":{"id":"m1","model":"x","content":[{"type":"thinking","thinking":"t","signature":"s"}]},"uuid":"a1","timestamp":"2026-03-01T09:00:01Z"}
            {"parentUuid":"a1","type":"assistant","message":{"id":"m1","model":"x","content":[{"type":"tool_use","id":"t1","name":"Bash","input":{}}]},"uuid":"a2","timestamp":"2026-03-01T09:00:02Z"}
            {"parentUuid":"a2","type":"assistant","message":{"id":"m1","model":"x","content":[{"type":"tool_use","id":"t2","name":"Bash","input":{}}]},"uuid":"a3","timestamp":"2026-03-01T09:00:03Z"}
            {"parentUuid":"a3","type":"user","message":{"content":[{"type":"tool_result","tool_use_id":"t1","content":"1"},{"type":"tool_result","tool_use_id":"t2","content":"2"}]},"uuid":"r1","timestamp":"2026-03-01T09:00:20Z"}
            {"parentUuid":"r1","type":"assistant","message":{"id":"m2","model":"x","content":[{"type":"text","text":"done"}]},"uuid":"a4","timestamp":"2026-03-01T09:00:40Z"}
            """;
    private static final String GEMINI = """
            {"sessionId":"5f000000-0000-4000-8000-000000000001","projectHash":"ab","startTime":"2026-03-02T10:00:00Z","lastUpdated":"2026-03-02T10:00:00Z","kind":"main"}
            {"id":"p1","timestamp":"2026-03-02T10:00:00Z","type":"user","content":[{"text":"hi"}]}
            {"id":"g1","timestamp":"2026-03-02T10:00:01Z","type":"gemini","content":[{"functionCall":{"id":"c1","name":"ls","args":{}}}]}
            {"id":"p2","timestamp":"2026-03-02T10:00:02Z","type":"user","content":[{"functionResponse":{"id":"c1","name":"ls","response":{"output":"x"}}}]}
            {"id":"g2","timestamp":"2026-03-02T10:00:03Z","type":"gemini","content":"done"}
            """;
    private static final String CODEX = """
            {"timestamp":"2026-03-03T11:00:00Z","type":"session_meta","payload":{"id":"5f000000-0000-4000-8000-000000000001","timestamp":"2026-03-03T11:00:00Z","cwd":"/x","originator":"o","cli_version":"1","source":"cli"}}
            {"timestamp":"2026-03-03T11:00:01Z","type":"event_msg","payload":{"type":"user_message","message":"hi"}}
            {"timestamp":"2026-03-03T11:00:01Z","type":"response_item","payload":{"type":"message","role":"user","content":[{"type":"input_text","text":"hi"}]}}
            {"timestamp":"2026-03-03T11:00:02Z","type":"response_item","payload":{"type":"reasoning","summary":[],"encrypted_content":"e"}}
            {"timestamp":"2026-03-03T11:00:03Z","type":"response_item","payload":{"type":"function_call","name":"shell","arguments":"{}","call_id":"c1"}}
            {"timestamp":"2026-03-03T11:00:04Z","type":"response_item","payload":{"type":"function_call_output","call_id":"c1","output":"x"}}
            {"timestamp":"2026-03-03T11:00:05Z","type":"response_item","payload":{"type":"message","role":"assistant","content":[{"type":"output_text","text":"done"}]}}
            """;
    private static final String COPILOT = """
            {"type":"session.start","data":{"sessionId":"s","version":1,"producer":"p","copilotVersion":"1","startTime":"2026-03-04T12:00:00Z"},"id":"3d000000-0000-4000-8000-000000000001","timestamp":"2026-03-04T12:00:00Z","parentId":null}
            {"type":"user.message","data":{"content":"hi"},"id":"3d000000-0000-4000-8000-000000000002","timestamp":"2026-03-04T12:00:01Z","parentId":"3d000000-0000-4000-8000-000000000001"}
            {"type":"assistant.message","data":{"messageId":"m","content":"","toolRequests":[{"toolCallId":"c1","name":"bash","arguments":{}}]},"id":"3d000000-0000-4000-8000-000000000003","timestamp":"2026-03-04T12:00:02Z","parentId":"3d000000-0000-4000-8000-000000000002"}
            {"type":"tool.execution_start","data":{"toolCallId":"c1","toolName":"bash"},"id":"3d000000-0000-4000-8000-000000000004","timestamp":"2026-03-04T12:00:03Z","parentId":"3d000000-0000-4000-8000-000000000003"}
            {"type":"tool.execution_complete","data":{"toolCallId":"c1","success":true,"result":{"content":"x"}},"id":"3d000000-0000-4000-8000-000000000005","timestamp":"2026-03-04T12:00:04Z","parentId":"3d000000-0000-4000-8000-000000000004"}
            """;

    @TempDir
    Path home;

    private record Case(String what, String from, String to, String fault) {}

    private static Case when(String what, String from, String to, String fault) {
        return new Case(what, from, to, fault);
    }

    private static final List<Case> OF_CLAUDE = List.of(
            when("a record has no message", "\"message\":{\"content\":\"hi\"},", "", "NO_MESSAGE"),
            when("a message has no content", "{\"content\":\"hi\"}", "{}", "NO_CONTENT"),
            when("the content of an answer is a string", "[{\"type\":\"text\",\"text\":\"done\"}]",
                    "\"done\"", "TEXT_FOR_BLOCKS"),
            when("an answer has no model", "\"model\":\"x\",", "", "NO_MODEL"),
            when("an answer has no id", "\"id\":\"m2\",", "", "NO_MESSAGE_ID"),
            when("a record has no type", "\"type\":\"user\",\"message\":{\"content\":\"hi\"}",
                    "\"message\":{\"content\":\"hi\"}", "NO_TYPE"),
            when("a record has no time", "\"timestamp\":\"2026-03-01T09:00:40Z\"", "\"x\":1",
                    "NO_TIMESTAMP"),
            when("no record has a time", "\"timestamp\":", "\"x\":", "NOTHING_TO_RESUME"),
            when("all is a side chain", "\"type\":\"", "\"isSidechain\":true,\"type\":\"",
                    "NOTHING_TO_RESUME"),
            when("a record has no uuid", "\"uuid\":\"a4\",", "", "NO_UUID"),
            when("a record has no parent", "\"parentUuid\":\"r1\",", "", "SEVERAL_ROOTS"),
            when("a parent is missing", "\"parentUuid\":\"r1\"", "\"parentUuid\":\"gone\"",
                    "MISSING_PARENT"),
            when("blocks of a turn have two ids",
                    "\"id\":\"m1\",\"model\":\"x\",\"content\":[{\"type\":\"tool_use\",\"id\":\"t2\"",
                    "\"id\":\"m9\",\"model\":\"x\",\"content\":[{\"type\":\"tool_use\",\"id\":\"t2\"",
                    "SPLIT_TURN"),
            when("a call has no result", "\"tool_use_id\":\"t2\"", "\"tool_use_id\":\"t1\"",
                    "CALL_WITHOUT_RESULT"),
            when("a result has no call", "\"tool_use_id\":\"t2\"", "\"tool_use_id\":\"t9\"",
                    "RESULT_WITHOUT_CALL"),
            when("two calls have one id", "\"id\":\"t2\"", "\"id\":\"t1\"", "DUPLICATE_CALL_ID"),
            when("thinking is not signed", ",\"signature\":\"s\"", "", "UNSIGNED_THINKING"),
            when("a program held it", "\"entrypoint\":\"cli\"", "\"entrypoint\":\"sdk-cli\"",
                    "HIDDEN"),
            when("a line is no JSON", "{\"parentUuid\":\"u1\"", "\"parentUuid\":\"u1\"",
                    "UNREADABLE_LINE"),
            when("the last line is torn", "\"timestamp\":\"2026-03-01T09:00:40Z\"}\n", "\"timest",
                    "TORN_LINE"),
            when("it ends with a prompt",
                    "\"type\":\"assistant\",\"message\":{\"id\":\"m2\",\"model\":\"x\",\"content\":[{",
                    "\"type\":\"user\",\"message\":{\"content\":[{", "ENDS_WITH_PROMPT"),
            when("it ends with a result", "{\"parentUuid\":\"r1\",\"type\":\"assistant\"",
                    "{\"parentUuid\":\"r1\",\"type\":\"other\"", "ENDS_WITH_RESULT"));

    private static final List<Case> OF_GEMINI = List.of(
            when("there is no header",
                    "\"sessionId\":\"5f000000-0000-4000-8000-000000000001\",\"projectHash\":\"ab\",",
                    "", "NO_HEADER"),
            when("the header has no id", "\"sessionId\":\"5f000000-0000-4000-8000-000000000001\",",
                    "", "NO_SESSION_ID"),
            when("the header has no hash", "\"projectHash\":\"ab\",", "", "NO_PROJECT_HASH"),
            when("there is a byte order mark", "{\"sessionId\"", "\ufeff{\"sessionId\"",
                    "BYTE_ORDER_MARK"),
            when("it is a sub-agent's", "\"kind\":\"main\"", "\"kind\":\"subagent\"", "SUB_AGENT"),
            when("nothing was said", "\"type\":\"", "\"type\":\"x", "NOTHING_SAID"),
            when("a message has no id", "\"id\":\"p1\",", "", "NO_ID"),
            when("a message has no type", ",\"type\":\"user\",\"content\":[{\"text\":\"hi\"",
                    ",\"content\":[{\"text\":\"hi\"", "NO_TYPE"),
            when("a message has another tool's type", "\"type\":\"gemini\"",
                    "\"type\":\"assistant\"", "UNKNOWN_TYPE"),
            when("the last line has no end", "\"done\"}\n", "\"done\"}", "NO_FINAL_NEWLINE"),
            when("a prompt and an answer have one id", "\"id\":\"g2\"", "\"id\":\"p1\"",
                    "DUPLICATE_ID"),
            when("a prompt looks like a command", "\"text\":\"hi\"", "\"text\":\" /hi\"",
                    "COMMAND_LIKE_PROMPT"),
            when("a line is no JSON", "{\"id\":\"g2\"", "\"id\":\"g2\"", "UNREADABLE_LINE"),
            when("a call has no result", "{\"id\":\"p2\"", "{\"x\":\"p2\"", "CALL_WITHOUT_RESULT"),
            when("a result has no call", "\"functionResponse\":{\"id\":\"c1\"",
                    "\"functionResponse\":{\"id\":\"c9\"", "RESULT_WITHOUT_CALL"),
            when("a call has no id", "{\"functionCall\":{\"id\":\"c1\",", "{\"functionCall\":{",
                    "NO_CALL_ID"),
            when("it ends with a result", "{\"id\":\"g2\"", "{\"x\":\"g2\"", "ENDS_WITH_RESULT"),
            when("results are doubled",
                    "[{\"functionCall\":{\"id\":\"c1\",\"name\":\"ls\",\"args\":{}}}]",
                    "\"\",\"toolCalls\":[{\"id\":\"c1\",\"name\":\"ls\",\"args\":{},\"result\":[]}]",
                    "DOUBLED_RESULTS"));

    private static final List<Case> OF_CODEX = List.of(
            when("the first line is no meta", "\"type\":\"session_meta\"", "\"type\":\"other\"",
                    "NO_META"),
            when("the meta lacks a field", "\"originator\":\"o\",", "", "META_INCOMPLETE"),
            when("there is a byte order mark", "{\"timestamp\":\"2026-03-03T11:00:00Z\",\"type\"",
                    "\ufeff{\"timestamp\":\"2026-03-03T11:00:00Z\",\"type\"", "BYTE_ORDER_MARK"),
            when("the id is no UUID", "\"id\":\"5f000000-0000-4000-8000-000000000001\"",
                    "\"id\":\"mine\"", "ID_NOT_UUID"),
            when("paginated lines lack an ordinal", "\"source\":\"cli\"",
                    "\"source\":\"cli\",\"history_mode\":\"paginated\"", "NO_ORDINAL"),
            when("the parent of a fork is missing", "\"source\":\"cli\"",
                    "\"source\":\"cli\",\"history_base\":{\"thread_id\":\"gone\",\"end_ordinal_exclusive\":3}",
                    "MISSING_PARENT"),
            when("a line has no time", "{\"timestamp\":\"2026-03-03T11:00:05Z\",", "{",
                    "NO_TIMESTAMP"),
            when("arguments are an object", "\"arguments\":\"{}\"", "\"arguments\":{}",
                    "ITEM_DROPPED"),
            when("content is a plain string", "[{\"type\":\"output_text\",\"text\":\"done\"}]",
                    "\"done\"", "CONTENT_DROPPED"),
            when("a part is of type text", "\"output_text\"", "\"text\"", "CONTENT_DROPPED"),
            when("a role is system", "\"role\":\"assistant\"", "\"role\":\"system\"",
                    "SYSTEM_ROLE"),
            when("an output is an object", "\"output\":\"x\"", "\"output\":{\"content\":\"x\"}",
                    "OUTPUT_OBJECT"),
            when("a call has no output", "\"function_call_output\"", "\"x\"",
                    "CALL_WITHOUT_RESULT"),
            when("an output has no call", "\"type\":\"function_call\"", "\"type\":\"x\"",
                    "RESULT_WITHOUT_CALL"),
            when("a line is no JSON", "{\"timestamp\":\"2026-03-03T11:00:05Z\"", "[",
                    "UNREADABLE_LINE"),
            when("an output is long", "\"output\":\"x\"",
                    "\"output\":\"" + "x".repeat(50_000) + "\"", "LONG_OUTPUT"),
            when("the meta names a provider", "\"source\":\"cli\"",
                    "\"source\":\"cli\",\"model_provider\":\"p\"", "PROVIDER_NAMED"),
            when("reasoning is bare", ",\"encrypted_content\":\"e\"", "", "BARE_REASONING"),
            when("there is no prompt event", "\"user_message\"", "\"x\"", "NOT_LISTED"),
            when("a program held it", "\"source\":\"cli\"", "\"source\":\"exec\"",
                    "NOT_INTERACTIVE"));

    private static final List<Case> OF_COPILOT = List.of(
            when("there is no start", "\"session.start\"", "\"session.other\"", "NO_START"),
            when("the start lacks a field", "\"producer\":\"p\",", "", "START_INCOMPLETE"),
            when("an event has no UUID", "\"id\":\"3d000000-0000-4000-8000-000000000002\"",
                    "\"id\":\"two\"", "BAD_ENVELOPE"),
            when("a time has no zone", "\"timestamp\":\"2026-03-04T12:00:01Z\"",
                    "\"timestamp\":\"2026-03-04T12:00:01\"", "BAD_ENVELOPE"),
            when("a prompt has no content", "{\"content\":\"hi\"}", "{}", "USER_WITHOUT_CONTENT"),
            when("an answer has no id", "\"messageId\":\"m\",", "", "ASSISTANT_INCOMPLETE"),
            when("a request has no name", "\"name\":\"bash\",", "", "REQUEST_INCOMPLETE"),
            when("a start of a tool has no name", ",\"toolName\":\"bash\"", "",
                    "START_OF_TOOL_INCOMPLETE"),
            when("an end of a tool has no success", "\"success\":true,", "", "RESULT_INCOMPLETE"),
            when("a result has no content", "\"result\":{\"content\":\"x\"}", "\"result\":{}",
                    "RESULT_WITHOUT_CONTENT"),
            when("a call has no result", "\"tool.execution_complete\"", "\"x\"",
                    "CALL_WITHOUT_RESULT"),
            when("a result has no call", "\"toolRequests\":[{", "\"other\":[{",
                    "RESULT_WITHOUT_CALL"),
            when("a line is no JSON", "{\"type\":\"tool.execution_start\"", "[",
                    "UNREADABLE_LINE"));

    @TestFactory
    List<DynamicTest> whatIsBrokenIsNamed() {
        List<DynamicTest> tests = new ArrayList<>();
        tests("claude", OF_CLAUDE, CLAUDE, tests);
        tests("gemini", OF_GEMINI, GEMINI, tests);
        tests("codex", OF_CODEX, CODEX, tests);
        tests("copilot", OF_COPILOT, COPILOT, tests);
        return tests;
    }

    private void tests(String agent, List<Case> cases, String sound, List<DynamicTest> tests) {
        int number = 1;
        for (Case broken : cases) {
            int fixture = number++;
            tests.add(DynamicTest.dynamicTest(agent + ": " + broken.what(), () -> {
                assertTrue(sound.contains(broken.from()), "the case changes nothing");
                List<String> faults = faults(agent, fixture,
                        sound.replace(broken.from(), broken.to()));
                assertTrue(faults.contains(broken.fault()), faults.toString());
            }));
        }
    }

    @Test
    void whatIsSoundHasNoFault() throws IOException {
        assertEquals(List.of(), faults("claude", 0, CLAUDE));
        assertEquals(List.of(), faults("gemini", 0, GEMINI));
        assertEquals(List.of(), faults("codex", 0, CODEX));
        assertEquals(List.of("NO_WORKSPACE"), faults("copilot", 0, COPILOT));
    }

    private List<String> faults(String name, int fixture, String content) throws IOException {
        Agent agent = Agents.named(name).orElseThrow();
        Path file = home.resolve(name + fixture).resolve(switch (name) {
            case "claude" -> ID + "1.jsonl";
            case "gemini" -> "session-2026-03-02T10-00-zzzzzzzz.jsonl";
            case "codex" -> "rollout-2026-03-03T11-00-00-" + ID + "1.jsonl";
            default -> "events.jsonl";
        });
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        LocalFiles files = new LocalFiles();
        Conversation conversation = agent.reader().at(file, home, files).orElseThrow();
        return agent.reader()
                .check(conversation, files)
                .stream()
                .map(finding -> finding.fault().name())
                .toList();
    }
}
