package dev.shiftlog.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommandKeysTest {
    /** Where keys go into a text, and where a question waits for one of its answers. */
    private static final Set<Scope> WITHOUT_LISTS = EnumSet.of(Scope.FORM, Scope.QUESTION);

    @Test
    void aKeyThatMovesInListsMovesInEveryScreen() {
        List<String> moving = List.of(ListCommand.values())
                .stream()
                .flatMap(command -> command.binding().keys().stream())
                .toList();
        List<String> others = Command.all()
                .stream()
                .filter(command -> !(command instanceof ListCommand)
                        && !WITHOUT_LISTS.contains(command.scope()))
                .flatMap(command -> command.binding()
                        .keys()
                        .stream()
                        .filter(moving::contains)
                        .map(key -> key + ": " + command.binding().sentence()))
                .toList();
        assertEquals(List.of("/: Search the text"), others);
    }
}
