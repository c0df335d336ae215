package dev.shiftlog.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Conversations of three agents in a project, as the agents themselves would have written them. */
record MadeUpConversations(Path home, Path project) {
    private static final int SIZE = 8192;
    private static final String CLAUDE = "1f0c2a77-5a51-4f0e-9a0e-2d6f3b1c8e10";
    private static final String GEMINI = "7b1e9c02-77aa-4c1d-8c3b-0f6f0f3f2a91";
    private static final String CODEX = "01a1fd26-b180-7e40-a4ef-c6e8d89d6933";

    void write() throws IOException {
        Path folder = project.toRealPath();
        String name = folder.toString().replaceAll("[^a-zA-Z0-9]", "-");
        put(home.resolve(".claude/projects/" + name + "/" + CLAUDE + ".jsonl"), padded(claude(folder)));
        // What Gemini would delete, and when, depends on today: the picture must not.
        put(home.resolve(".gemini/settings.json"),
                "{\"general\": {\"sessionRetention\": {\"enabled\": false}}}");
        Path chats = home.resolve(".gemini/tmp/my-api");
        put(chats.resolve(".project_root"), folder.toString());
        put(chats.resolve("chats/session-2026-11-20T09-12-q3v8x1zk.jsonl"), gemini());
        put(home.resolve(".codex/sessions/2026/11/18/rollout-2026-11-18T17-40-00-" + CODEX + ".jsonl"),
                padded(codex(folder)));
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Blank lines make up for the length of the folder's name, which no two runs share. */
    private static String padded(String text) {
        return text + "\n".repeat(Math.max(0, SIZE - text.length()));
    }

    private static String claude(Path folder) {
        String chain = "\"isSidechain\":false,\"cwd\":\"" + folder + "\",\"sessionId\":\"" + CLAUDE
                + "\",\"entrypoint\":\"cli\",\"gitBranch\":\"main\",";
        return """
                {"parentUuid":null,@"type":"user","message":{"role":"user","content":"Add a password reset. Tokens \
                must expire after an hour."},"uuid":"u1","timestamp":"2026-11-21T13:40:00.000Z"}
                {"parentUuid":"u1",@"type":"assistant","message":{"id":"m1","type":"message","role":"assistant",\
                "model":"claude-sonnet-4-5","content":[{"type":"text","text":"The routes first, then the tests."}],\
                "usage":{"input_tokens":900,"output_tokens":40}},"uuid":"u2","timestamp":"2026-11-21T13:41:00.000Z"}
                {"parentUuid":"u2",@"type":"assistant","message":{"id":"m1","type":"message","role":"assistant",\
                "model":"claude-sonnet-4-5","content":[{"type":"tool_use","id":"t1","name":"Bash","input":\
                {"command":"npm test -- auth","description":"Run the tests"}}],"usage":{"input_tokens":900,\
                "output_tokens":40}},"uuid":"u3","timestamp":"2026-11-21T13:41:10.000Z"}
                {"parentUuid":"u3",@"type":"user","message":{"role":"user","content":[{"type":"tool_result",\
                "tool_use_id":"t1","content":"2 failed, 24 passed","is_error":true}]},"uuid":"u4",\
                "timestamp":"2026-11-21T13:41:30.000Z"}
                {"parentUuid":"u4",@"type":"assistant","message":{"id":"m2","type":"message","role":"assistant",\
                "model":"claude-sonnet-4-5","content":[{"type":"tool_use","id":"t2","name":"Edit","input":\
                {"file_path":"src/auth/reset.ts","old_string":"const hour = 3600;","new_string":\
                "const hour = 60 * 60 * 1000;"}}],"usage":{"input_tokens":990,"output_tokens":60}},"uuid":"u5",\
                "timestamp":"2026-11-21T13:44:00.000Z"}
                {"parentUuid":"u5",@"type":"user","message":{"role":"user","content":[{"type":"tool_result",\
                "tool_use_id":"t2","content":"The file has been updated."}]},"uuid":"u6",\
                "timestamp":"2026-11-21T13:44:01.000Z"}
                {"parentUuid":"u6",@"type":"assistant","message":{"id":"m3","type":"message","role":"assistant",\
                "model":"claude-sonnet-4-5","content":[{"type":"text","text":"The unit was seconds where the \
                library wants milliseconds. The tests pass now."}],"usage":{"input_tokens":1100,\
                "output_tokens":30}},"uuid":"u7","timestamp":"2026-11-21T13:58:00.000Z"}
                {"type":"custom-title","customTitle":"Password reset","sessionId":"%s"}
                """.replace("@", chain).formatted(CLAUDE);
    }

    private static String gemini() {
        return """
                {"sessionId":"%s","projectHash":"x","startTime":"2026-11-20T09:12:00Z",\
                "lastUpdated":"2026-11-20T09:30:00Z","kind":"main","summary":"Find out why CI hangs"}
                {"id":"g1","timestamp":"2026-11-20T09:12:00Z","type":"user","content":[{"text":"CI hangs after the \
                tests. Why?"}]}
                {"id":"g2","timestamp":"2026-11-20T09:30:00Z","type":"gemini","content":"A pool is never closed."}
                """.formatted(GEMINI);
    }

    private static String codex(Path folder) {
        return """
                {"timestamp":"2026-11-18T17:40:00Z","type":"session_meta","payload":{"id":"%s",\
                "timestamp":"2026-11-18T17:40:00Z","cwd":"%s","originator":"codex","cli_version":"0.169.0",\
                "source":"cli"}}
                {"timestamp":"2026-11-18T17:40:01Z","type":"event_msg","payload":{"type":"user_message",\
                "message":"Limit logins to five a minute"}}
                {"timestamp":"2026-11-18T17:40:01Z","type":"response_item","payload":{"type":"message","role":"user",\
                "content":[{"type":"input_text","text":"Limit logins to five a minute"}]}}
                {"timestamp":"2026-11-18T17:52:00Z","type":"response_item","payload":{"type":"message",\
                "role":"assistant","content":[{"type":"output_text","text":"Done, with a test."}]}}
                """.formatted(CODEX, folder);
    }
}
