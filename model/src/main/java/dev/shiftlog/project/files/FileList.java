package dev.shiftlog.project.files;

import java.util.List;

/**
 * The files of a project, sorted.
 *
 * @param paths relative to the project, with slashes; bytes that are not UTF-8 appear as U+FFFD
 * @param unreadable folders that could not be listed
 * @param complete whether the scan came to its end
 */
public record FileList(List<String> paths, List<String> unreadable, boolean complete) {
    public FileList {
        paths = List.copyOf(paths);
        unreadable = List.copyOf(unreadable);
    }
}
