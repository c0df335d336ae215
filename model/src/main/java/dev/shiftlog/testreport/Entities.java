package dev.shiftlog.testreport;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** XML's own five entities and characters by number; any other stays as it is spelled. */
final class Entities {
    private static final Map<String, String> NAMED = Map.of("lt", "<", "gt", ">", "amp", "&", "quot", "\"",
            "apos", "'");
    private static final Pattern ENTITY = Pattern
            .compile("&(?:(lt|gt|amp|quot|apos)|#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6}));");

    private Entities() {}

    static String decoded(String text) {
        if (text.indexOf('&') < 0) {
            return text;
        }
        return ENTITY.matcher(text)
                .replaceAll(entity -> Matcher.quoteReplacement(character(
                        entity.group(), entity.group(1), entity.group(2), entity.group(3))));
    }

    private static String character(String spelled, String name, String decimal, String hexadecimal) {
        if (name != null) {
            return NAMED.get(name);
        }
        int code = decimal == null ? Integer.parseInt(hexadecimal, 16) : Integer.parseInt(decimal);
        return Character.isValidCodePoint(code) ? Character.toString(code) : spelled;
    }
}
