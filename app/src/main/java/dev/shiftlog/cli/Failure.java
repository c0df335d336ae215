package dev.shiftlog.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;

/** Says in words what the file system answered. */
final class Failure {
    private Failure() {}

    static String words(Exception failure) {
        Throwable cause = told(failure) ? failure : failure.getCause();
        if (cause instanceof NoSuchFileException missing) {
            return missing.getFile() + " does not exist; nothing was changed";
        }
        if (cause instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written by this user; check its permissions";
        }
        if (cause instanceof ReadOnlyFileSystemException) {
            return "the file system is read-only; nothing was changed";
        }
        if (cause instanceof FileSystemException system) {
            return system.getFile() + ": " + (system.getReason() == null ? "failed" : system.getReason());
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }

    /** Whether the failure itself was put into words; its cause names neither the file nor the way on. */
    private static boolean told(Exception failure) {
        return failure.getCause() == null || failure instanceof IOException && failure.getMessage() != null
                && !failure.getMessage().equals(failure.getCause().toString());
    }
}
