package dev.shiftlog.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.shiftlog.agent.FurtherHomes.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FurtherHomesTest {
    @TempDir
    Path folder;

    private FurtherHomes read(String settings) throws IOException {
        return FurtherHomes.in(Files.writeString(folder.resolve("config.json"), settings),
                Path.of("/home/me"));
    }

    private void complains(String about, String settings) throws IOException {
        FurtherHomes homes = read(settings);
        assertTrue(homes.complaints().stream().anyMatch(words -> words.contains(about)),
                homes.complaints().toString());
    }

    @Test
    void homesAreReadInTheirOrderWithTheirFolders() throws IOException {
        assertEquals(new FurtherHomes(List.of(
                new Home("box", Path.of("/srv/box/home/dev"), Map.of("/workspace", "/home/me/code")),
                new Home("backup", Path.of("/home/me/backup/me"), Map.of())), List.of()), read("""
                        {"shiftlog": {"theme": "dark", "homes": [
                          {"name": "box", "path": "/srv/box/./home/dev", "folders": {"/workspace/": "/home/me/code"}},
                          {"name": "backup", "path": "~/backup/me"}]}}
                        """));
    }

    @Test
    void withoutSettingsThereAreNone() throws IOException {
        assertEquals(FurtherHomes.NONE, FurtherHomes.in(folder.resolve("config.json"), folder));
        assertEquals(FurtherHomes.NONE, read("{\"shiftlog\": {}}"));
    }

    @Test
    void whatIsWrongIsNamedAndKeepsNoOtherHomeFromCounting() throws IOException {
        FurtherHomes homes = read("""
                {"shiftlog": {"homes": [{"path": "/a"}, {"name": "b", "path": "b"}, 7, {"name": "a b", "path": "/c"},
                  {"name": "me", "path": "/home/me/"},
                  {"name": "fine", "path": "/d", "folders": {"work": "/w", "/x": 5, "/y": "/z"}, "mapping": {}},
                  {"name": "fine", "path": "/e"}]}}
                """);
        assertEquals(List.of(new Home("fine", Path.of("/d"), Map.of("/y", "/z"))), homes.homes());
        List<String> expected = List.of("home 1: 'name' has to be a word",
                "home 'b': 'path' has to be the whole",
                "home 3: 'name' has to be a word", "home 'a b': 'name' has to be a word",
                "home 'me': 'path' is your own home", "home 'fine': 'mapping' means nothing here",
                "home 'fine': the folder 'work' has to be", "home 'fine': the folder '/x' has to be",
                "home 'fine': another home has this name");
        assertEquals(expected.size(), homes.complaints().size(), homes.complaints().toString());
        for (int i = 0; i < expected.size(); i++) {
            assertTrue(homes.complaints().get(i).contains(expected.get(i)), homes.complaints().get(i));
        }
    }

    @Test
    void aBrokenFileAndAWrongKindAreComplaintsToo() throws IOException {
        complains("config.json cannot be read", "{\"shiftlog\": ");
        complains("'homes' is no list", "{\"shiftlog\": {\"homes\": {\"backup\": \"/mnt\"}}}");
        complains("'folders' has to name folders there and here",
                "{\"shiftlog\": {\"homes\": [{\"name\": \"a\", \"path\": \"/a\", \"folders\": []}]}}");
    }

    @Test
    void theLongestFolderThatFitsTellsTheNameHereAndThere() {
        Home home = new Home("box", Path.of("/srv"),
                Map.of("/work", "/home/me/code", "/work/shop", "/home/me/shop", "C:\\src", "/home/me/win"));
        assertEquals("/home/me/shop/web", home.here("/work/shop/web"));
        assertEquals("/home/me/code/shopping", home.here("/work/shopping"));
        assertEquals("/home/me/code", home.here("/work"));
        assertEquals("/home/me/win/a/b", home.here("C:\\src\\a\\b"));
        assertEquals("/workshop", home.here("/workshop"));
        assertEquals("/work/shop/web", home.there("/home/me/shop/web"));
        assertEquals("/etc", home.there("/etc"));
    }
}
