package dev.shiftlog.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the command that the words name, runs it, and turns what goes wrong into one clear answer. */
public final class CommandLine {
    /** The process around a call: everything of the outside world that a command may ask for. */
    public record Host(Output out, Output err, InputStream in, Path cwd, Map<String, String> environment,
            WallClock clock, Terminal terminal) {
        /** Which of the standard streams a person sits at. */
        public record Terminal(boolean input, boolean output) {
            public static final Terminal NONE = new Terminal(false, false);

            /** A question can be asked and answered. */
            public boolean isInteractive() {
                return input && output;
            }
        }

        public Optional<String> variable(String name) {
            String value = environment.get(name);
            return value == null || value.isEmpty() ? Optional.empty() : Optional.of(value);
        }
    }

    private final CommandTable table;
    private final String version;
    private final Host host;

    public CommandLine(CommandTable table, String version, Host host) {
        this.table = table;
        this.version = version;
        this.host = host;
    }

    /** Runs one call and flushes what it printed. */
    public ExitCode run(List<String> words) {
        ExitCode code = answer(words);
        host.out().flush();
        host.err().flush();
        return host.out().isBroken() && code.value() == 0 ? ExitCode.REFUSED : code;
    }

    private ExitCode answer(List<String> words) {
        try {
            return dispatch(words);
        } catch (UsageError wrong) {
            host.err().raw(Help.tryHelp());
            return failed(wrong.getMessage(), wrong.exitCode());
        } catch (Refusal refusal) {
            return failed(refusal.getMessage(), refusal.exitCode());
        }
    }

    private ExitCode dispatch(List<String> words) throws Refusal {
        List<String> left = new ArrayList<>(words);
        Optional<Path> folder = leadingFolder(left);
        String first = left.isEmpty() ? "" : left.getFirst();
        if (first.equals("--version")) {
            host.out().line("shiftlog, version " + version);
            return ExitCode.DONE;
        }
        if (first.equals("--help") || first.equals("-h")) {
            host.out().raw(Help.ofAll(table));
            return ExitCode.DONE;
        }
        if (first.isEmpty() || first.startsWith("-")) {
            return run(app(), left, folder);
        }
        return command(left, folder);
    }

    private Entry app() throws Refusal {
        return table.find("").orElseThrow(() -> new UsageError("Missing command."));
    }

    private ExitCode command(List<String> words, Optional<Path> folder) throws Refusal {
        String first = words.getFirst();
        if (words.size() > 1 && !words.get(1).startsWith("-")) {
            Optional<Entry> two = table.find(first + " " + words.get(1));
            if (two.isPresent()) {
                return run(two.get(), words.subList(2, words.size()), folder);
            }
        }
        Optional<Entry> one = table.find(first);
        if (one.isPresent()) {
            return run(one.get(), words.subList(1, words.size()), folder);
        }
        return family(words);
    }

    private ExitCode family(List<String> words) throws UsageError {
        String first = words.getFirst();
        List<Entry> family = table.family(first);
        if (family.isEmpty()) {
            throw new UsageError("No such command '" + first + "'."
                    + Likeness.suggestion(first, table.firstWords()));
        }
        if (words.size() > 1 && !words.get(1).startsWith("-")) {
            throw new UsageError("No such command '" + first + " " + words.get(1) + "'."
                    + Likeness.suggestion(first + " " + words.get(1), paths(family)));
        }
        boolean asked = words.contains("--help") || words.contains("-h");
        (asked ? host.out() : host.err()).raw(Help.ofFamily(first, family));
        return asked ? ExitCode.DONE : ExitCode.USAGE;
    }

    private static List<String> paths(List<Entry> entries) {
        List<String> paths = new ArrayList<>();
        for (Entry entry : entries) {
            paths.add(entry.path());
        }
        return paths;
    }

    private ExitCode run(Entry entry, List<String> words, Optional<Path> folder) throws Refusal {
        Command command = entry.command().get();
        Spec spec = command.spec();
        try {
            Words read = WordReader.read(spec, words);
            if (read.help()) {
                host.out().raw(Help.ofCommand(entry.path(), spec));
                return ExitCode.DONE;
            }
            Optional<Path> asked = read.folder().isPresent()
                    ? Optional.of(folder(read.folder().get(), folder.orElse(host.cwd())))
                    : folder;
            return command.run(new Invocation(entry.path(), read, host, asked));
        } catch (UsageError wrong) {
            host.err().raw(Help.tryHelp(entry.path(), spec));
            return failed(wrong.getMessage(), wrong.exitCode());
        } catch (IOException | UncheckedIOException failure) {
            return failed(Failure.words(failure), ExitCode.REFUSED);
        } catch (RuntimeException | StackOverflowError fault) {
            if (host.variable("SHIFTLOG_DEBUG").isPresent()) {
                throw fault;
            }
            return failed("a fault in shiftlog itself (" + fault + "). Please report it with the output of"
                    + " the same command under SHIFTLOG_DEBUG=1", ExitCode.REFUSED);
        }
    }

    private ExitCode failed(String message, ExitCode code) {
        host.err().raw(code.value() == ExitCode.USAGE.value() ? "\n" : "").line("Error: " + message);
        return code;
    }

    /** Takes {@code -C DIR} off the front of the words. */
    private Optional<Path> leadingFolder(List<String> words) throws UsageError {
        Optional<Path> asked = Optional.empty();
        while (!words.isEmpty() && words.getFirst().startsWith("-C")) {
            String word = words.removeFirst();
            if (word.length() == 2 && words.isEmpty()) {
                throw new UsageError("Option '-C' requires an argument.");
            }
            String named = word.length() > 2 ? word.substring(2) : words.removeFirst();
            asked = Optional.of(folder(named, asked.orElse(host.cwd())));
        }
        return asked;
    }

    private static Path folder(String named, Path from) throws UsageError {
        Path folder = from.resolve(named).normalize();
        if (!Files.isDirectory(folder)) {
            throw new UsageError("Invalid value for '-C': '" + named + "' is not a folder.");
        }
        return folder;
    }
}
