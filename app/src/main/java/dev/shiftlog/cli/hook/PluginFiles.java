package dev.shiftlog.cli.hook;

import dev.shiftlog.hook.HookHost;
import dev.shiftlog.hook.HookSettings;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonArray;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonWriter;
import dev.shiftlog.skill.SkillFolder.Skill;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The files of a plugin that holds our hooks and skills, as one host reads them: path below its folder, and text. */
record PluginFiles(HookHost host, String program, String version) {
    private static final String NAME = "shiftlog";
    private static final String ABOUT = "Keeps the work of a session: what agents need to know reaches them at a "
            + "start and after a compaction.";
    /** Before the first release there is no number, and hosts want one. */
    private static final String FIRST_VERSION = "0.1.0";

    Map<String, String> all() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        switch (host) {
            case CLAUDE, COPILOT -> {
                files.put(".claude-plugin/marketplace.json", text(claudeMarketplace()));
                files.put(NAME + "/.claude-plugin/plugin.json", text(manifest().build()));
            }
            case CODEX -> {
                files.put(".agents/plugins/marketplace.json", text(codexMarketplace()));
                files.put(NAME + "/.codex-plugin/plugin.json", text(codexManifest()));
            }
            case GEMINI -> files.put(NAME + "/gemini-extension.json", text(manifest().build()));
        }
        files.put(NAME + "/hooks/hooks.json", new HookSettings(host, program).alone());
        for (Skill skill : Skill.values()) {
            files.put(NAME + "/skills/" + skill.word() + "/SKILL.md", skill.text());
        }
        return files;
    }

    private JsonObject.Builder manifest() {
        boolean numbered = version.matches("\\d+(\\.\\d+)*.*");
        return JsonObject.with("name", NAME)
                .with("version", numbered ? version : FIRST_VERSION)
                .with("description", ABOUT)
                .with("author", JsonObject.with("name", "Shiftlog").build());
    }

    private JsonObject codexManifest() {
        return manifest().with("skills", "./skills/").with("hooks", "./hooks/hooks.json").build();
    }

    private static JsonObject claudeMarketplace() {
        JsonObject plugin = JsonObject.with("name", NAME)
                .with("source", "./" + NAME)
                .with("description", ABOUT)
                .build();
        return JsonObject.with("name", NAME)
                .with("description", ABOUT)
                .with("owner", JsonObject.with("name", "Shiftlog").build())
                .with("plugins", new JsonArray(List.of(plugin)))
                .build();
    }

    private static JsonObject codexMarketplace() {
        JsonObject plugin = JsonObject.with("name", NAME)
                .with("source", JsonObject.with("source", "local").with("path", "./" + NAME).build())
                .with("policy", JsonObject.with("installation", "AVAILABLE")
                        .with("authentication", "ON_INSTALL")
                        .build())
                .with("category", "Productivity")
                .build();
        return JsonObject.with("name", NAME)
                .with("interface", JsonObject.with("displayName", "Shiftlog").build())
                .with("plugins", new JsonArray(List.of(plugin)))
                .build();
    }

    private static String text(Json document) {
        return JsonWriter.indented(document) + "\n";
    }

    /** What a person types so that the host takes the plugin. */
    List<String> commands(String folder) {
        String install = NAME + "@" + NAME;
        return switch (host) {
            case CLAUDE ->
                List.of("claude plugin marketplace add " + folder, "claude plugin install " + install);
            case CODEX -> List.of("codex plugin marketplace add " + folder, "codex plugin add " + install);
            case GEMINI -> List.of("gemini extensions install " + folder + "/" + NAME);
            case COPILOT ->
                List.of("copilot plugin marketplace add " + folder, "copilot plugin install " + install);
        };
    }
}
