package dev.shiftlog.keys;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Commands that sentences speak of: marked by id where a sentence is made, named where it is shown. */
final class Mention {
    /** Characters for private use, which no text of a person holds. */
    static final char BEGIN = '\uE000';
    static final char END = '\uE001';

    private static final Map<String, Command> COMMANDS = new HashMap<>();

    static {
        Command.all().forEach(command -> COMMANDS.put(command.id(), command));
    }

    private Mention() {}

    /** The words with a name for every command that they speak of. */
    static String replaced(String words, Function<Command, String> name) {
        StringBuilder said = new StringBuilder();
        int done = 0;
        int begin = words.indexOf(BEGIN);
        while (begin >= 0 && words.indexOf(END, begin) > 0) {
            int end = words.indexOf(END, begin);
            Command command = COMMANDS.get(words.substring(begin + 1, end));
            said.append(words, done, begin)
                    .append(command == null ? words.substring(begin, end + 1) : name.apply(command));
            done = end + 1;
            begin = words.indexOf(BEGIN, done);
        }
        return said.append(words, done, words.length()).toString();
    }
}
