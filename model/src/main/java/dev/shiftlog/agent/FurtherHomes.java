package dev.shiftlog.agent;

import static java.util.Objects.requireNonNull;

import dev.shiftlog.transcript.Header;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Homes beside the person's own, a container's or a backup's, as the person's settings name them. The
 * agents' conversations are read there, and nothing is ever written.
 */
public record FurtherHomes(List<Home> homes, List<String> complaints) {
    public static final FurtherHomes NONE = new FurtherHomes(List.of(), List.of());

    public FurtherHomes {
        homes = List.copyOf(homes);
        complaints = List.copyOf(complaints);
    }

    /** What the settings in this file name; what is wrong with them is a complaint, never a failure. */
    public static FurtherHomes in(Path settings, Path userHome) {
        return new HomesSetting(settings, userHome).read();
    }

    public Optional<Home> named(String name) {
        return homes.stream().filter(home -> home.name().equals(name)).findFirst();
    }

    public List<String> names() {
        return homes.stream().map(Home::name).toList();
    }

    /** One of them; the folders tell by what name here a folder goes that has another there. */
    public record Home(String name, Path path, Map<String, String> folders) {
        public Home {
            requireNonNull(name);
            requireNonNull(path);
            folders = Map.copyOf(folders);
        }

        /** There no variable of this call counts: the tools' usual folders below the home do. */
        public Environment environment() {
            return new Environment(Map.of(), path);
        }

        /** The header with its folder as it is called here. */
        public Header here(Header header) {
            return header.folder().map(this::here).map(header::in).orElse(header);
        }

        /** The name that a folder of that home has here; the longest name that fits counts. */
        public String here(String folder) {
            Optional<String> parent = longest(folders.keySet(), folder);
            return parent
                    .map(there -> folders.get(there) + folder.substring(there.length()).replace('\\', '/'))
                    .orElse(folder);
        }

        /** The name that a folder of this machine has there. */
        public String there(String folder) {
            Optional<String> parent = longest(folders.values(), folder);
            return folders.entrySet()
                    .stream()
                    .filter(pair -> parent.equals(Optional.of(pair.getValue())))
                    .map(pair -> pair.getKey() + folder.substring(pair.getValue().length()))
                    .findFirst()
                    .orElse(folder);
        }

        private static Optional<String> longest(Collection<String> parents, String folder) {
            return parents.stream()
                    .filter(parent -> isBelow(folder, parent))
                    .max((one, other) -> Integer.compare(one.length(), other.length()));
        }

        private static boolean isBelow(String folder, String parent) {
            return folder.startsWith(parent)
                    && (folder.length() == parent.length()
                            || "/\\".indexOf(folder.charAt(parent.length())) >= 0);
        }

        /** Where a conversation of it is, and why nothing can be done with it there. */
        public String isOnlyRead() {
            return "it is in the home '" + name + "' (" + path + "), which Shiftlog only reads";
        }
    }
}
