package dev.shiftlog.cli.conversation;

import dev.shiftlog.cli.UsageError;
import dev.shiftlog.cli.WallClock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times as people say them. */
final class Age {
    private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([mhdw])");
    private static final Map<String, Duration> UNITS = Map.of("m", Duration.ofMinutes(1), "h",
            Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));

    private Age() {}

    static Instant now(WallClock clock) {
        return LocalDateTime.parse(clock.now()).atZone(ZoneId.systemDefault()).toInstant();
    }

    /** The beginning of the span that is spelled as an age or as a date. */
    static Instant before(Instant now, String spelled) throws UsageError {
        Matcher span = SPAN.matcher(spelled);
        if (span.matches()) {
            return now.minus(UNITS.get(span.group(2)).multipliedBy(Long.parseLong(span.group(1))));
        }
        try {
            return LocalDate.parse(spelled).atStartOfDay(ZoneId.systemDefault()).toInstant();
        } catch (DateTimeException neither) {
            throw new UsageError("Invalid value for '--since': '" + spelled
                    + "' is neither an age (3h, 2d, 1w) nor a date (2026-03-01).");
        }
    }

    static String of(Instant then, Instant now) {
        Duration age = Duration.between(then, now);
        if (age.toMinutes() < 1) {
            return "now";
        }
        if (age.toHours() < 1) {
            return age.toMinutes() + " min";
        }
        if (age.toDays() < 2) {
            return age.toHours() + " h";
        }
        return age.toDays() < 60 ? age.toDays() + " d" : age.toDays() / 30 + " mo";
    }
}
