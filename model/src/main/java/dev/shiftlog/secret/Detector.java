package dev.shiftlog.secret;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** Recognises one kind of secret. */
interface Detector {
    /** The finding that this offset announces; it may begin a little later, behind a name or a scheme. */
    Optional<Finding> at(String text, int offset);
}
