package dev.shiftlog.testreport;

import dev.shiftlog.session.TestRun;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Runners whose failures stand on lines of their own: Gradle, dotnet test, RSpec and PHPUnit. */
final class OneLiners implements Console {
    private static final Pattern GRADLE = Pattern.compile("(\\w[\\w.$]*) > (.+) FAILED");
    private static final Pattern GRADLE_NUMBERS = Pattern
            .compile("(\\d+) tests? completed(?:, (\\d+) failed)?(?:, (\\d+) skipped)?");
    private static final Pattern DOTNET = Pattern.compile("  Failed (\\S.*) \\[[^]]+]");
    private static final Pattern DOTNET_NUMBERS = Pattern.compile(
            "(?:Passed|Failed)!  - Failed: +(\\d+), Passed: +(\\d+), Skipped: +(\\d+), Total: .*");
    private static final Pattern RSPEC = Pattern.compile("rspec (\\S+\\.rb):(\\d+) # (.+)");
    private static final Pattern RSPEC_NUMBERS = Pattern
            .compile("(\\d+) examples?, (\\d+) failures?(?:, (\\d+) pending)?.*");
    private static final Pattern PHPUNIT_NUMBERS = Pattern.compile(
            "Tests: (\\d+), Assertions: \\d+(?:, Errors: (\\d+))?(?:, Failures: (\\d+))?(?:, .*?Skipped: (\\d+))?.*\\.");
    private static final Pattern PHPUNIT = Pattern.compile("\\d+\\) ([\\w\\\\]+)::(\\w+.*)");
    private static final Pattern PHPUNIT_OK = Pattern.compile("OK \\((\\d+) tests?, .*\\)");

    @Override
    public boolean claims(String line, Tally tally) {
        return failure(line, tally) || numbers(line, tally);
    }

    private static boolean failure(String line, Tally tally) {
        Matcher gradle = GRADLE.matcher(line);
        Matcher dotnet = DOTNET.matcher(line);
        Matcher rspec = RSPEC.matcher(line);
        Matcher phpunit = PHPUNIT.matcher(line);
        if (gradle.matches()) {
            tally.describe(new TestRun.Failure(gradle.group(1), gradle.group(2), "", ""));
        } else if (dotnet.matches()) {
            tally.describe(new TestRun.Failure("", dotnet.group(1), "", ""));
        } else if (rspec.matches()) {
            tally.describe(new TestRun.Failure(Location.within("", rspec.group(1)), rspec.group(3), "",
                    Location.within("", rspec.group(1)) + ":" + rspec.group(2)));
        } else if (phpunit.matches()) {
            tally.describe(new TestRun.Failure(phpunit.group(1), phpunit.group(2), "", ""));
        } else {
            return false;
        }
        return true;
    }

    private static boolean numbers(String line, Tally tally) {
        Matcher dotnet = DOTNET_NUMBERS.matcher(line);
        Matcher phpunit = PHPUNIT_NUMBERS.matcher(line);
        Matcher ok = PHPUNIT_OK.matcher(line);
        if (dotnet.matches()) {
            tally.count(number(dotnet, 2), number(dotnet, 1), number(dotnet, 3));
        } else if (phpunit.matches()) {
            total(number(phpunit, 1), number(phpunit, 2) + number(phpunit, 3), number(phpunit, 4), tally);
        } else if (ok.matches()) {
            tally.count(number(ok, 1), 0, 0);
        } else {
            return totals(GRADLE_NUMBERS.matcher(line), tally) || totals(RSPEC_NUMBERS.matcher(line), tally);
        }
        return true;
    }

    private static boolean totals(Matcher numbers, Tally tally) {
        if (!numbers.matches()) {
            return false;
        }
        total(number(numbers, 1), number(numbers, 2), number(numbers, 3), tally);
        return true;
    }

    private static void total(int all, int failing, int skipped, Tally tally) {
        tally.count(Math.max(0, all - failing - skipped), failing, skipped);
    }

    private static int number(Matcher matcher, int group) {
        return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
    }
}
