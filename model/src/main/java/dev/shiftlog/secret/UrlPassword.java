package dev.shiftlog.secret;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.Optional;

/** The password in scheme://user:password@host; announced by the first colon. */
final class UrlPassword implements Detector {
    private static final String AFTER_AUTHORITY = "/ \t\r\n\"'`<>\\";

    @Override
    public Optional<Finding> at(String text, int offset) {
        if (!text.startsWith("://", offset)) {
            return Optional.empty();
        }
        int authority = offset + "://".length();
        int end = authority;
        int colon = -1;
        int host = -1;
        while (end < text.length() && AFTER_AUTHORITY.indexOf(text.charAt(end)) < 0) {
            if (text.charAt(end) == ':' && colon < 0) {
                colon = end;
            } else if (text.charAt(end) == '@') {
                host = end;
            }
            end++;
        }
        boolean password = colon >= authority && host > colon + 1
                && !Placeholder.is(text.substring(colon + 1, host));
        return password
                ? Optional.of(new Finding(SecretKind.URL_PASSWORD, colon + 1, host))
                : Optional.empty();
    }
}
