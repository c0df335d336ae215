package dev.shiftlog.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Path;

/** The session's files could not be read or written; the message says what to do, in one line. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1;

    public StoreException(String message) {
        super(message);
    }

    StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    static StoreException writing(Path file, IOException failed) {
        return writing(file, failed, "nothing was changed");
    }

    static StoreException writing(Path file, IOException failed, String effect) {
        return new StoreException("cannot write " + file + ": " + reason(failed) + "; " + effect, failed);
    }

    static StoreException reading(Path file, IOException failed) {
        return new StoreException("cannot read " + file + ": " + reason(failed), failed);
    }

    /** Why a file could not be read or written, and what to do. */
    public static String reason(IOException failed) {
        if (failed instanceof AccessDeniedException) {
            return "permission denied (is the folder read-only?)";
        }
        if (failed instanceof FileAlreadyExistsException inTheWay) {
            return inTheWay.getFile() + " is in the way; move it aside";
        }
        if (failed instanceof FileSystemLoopException
                || String.valueOf(failed.getMessage()).contains("symbolic link")) {
            return "it is a symbolic link; remove the link, then try again";
        }
        if (failed instanceof FileSystemException detailed && detailed.getReason() != null) {
            return detailed.getReason();
        }
        return failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
    }

}
