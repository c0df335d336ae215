package dev.shiftlog.secret;

import static dev.shiftlog.secret.SecretKind.ANTHROPIC_KEY;
import static dev.shiftlog.secret.SecretKind.AWS_KEY;
import static dev.shiftlog.secret.SecretKind.GITHUB_TOKEN;
import static dev.shiftlog.secret.SecretKind.GITLAB_TOKEN;
import static dev.shiftlog.secret.SecretKind.GOOGLE_KEY;
import static dev.shiftlog.secret.SecretKind.NPM_TOKEN;
import static dev.shiftlog.secret.SecretKind.OPENAI_KEY;
import static dev.shiftlog.secret.SecretKind.PYPI_TOKEN;
import static dev.shiftlog.secret.SecretKind.SERVICE_TOKEN;
import static dev.shiftlog.secret.SecretKind.SLACK_TOKEN;
import static dev.shiftlog.secret.SecretKind.STRIPE_KEY;

import java.util.Arrays;

/** The table of detectors, by the first two characters that announce what they look for. */
final class Detectors {
    private static final Detector[] NONE = {};
    /** Stands for all characters that no announcement has. */
    private static final char OTHER = 127;
    private static final Detector[][] BY_PAIR = new Detector[1 << 14][];
    private static final boolean[] ANNOUNCED = new boolean[1 << 14];

    static {
        prefixed(ANTHROPIC_KEY, "sk-ant-", 20);
        // "sk-" also begins words in kebab-case: there only an unbroken run of letters and digits tells.
        add("sk-", new LongRunToken(OPENAI_KEY, "sk-"));
        prefixed(GITHUB_TOKEN, "ghp_", 20);
        prefixed(GITHUB_TOKEN, "gho_", 20);
        prefixed(GITHUB_TOKEN, "ghs_", 20);
        prefixed(GITHUB_TOKEN, "ghu_", 20);
        prefixed(GITHUB_TOKEN, "ghr_", 20);
        prefixed(GITHUB_TOKEN, "github_pat_", 20);
        prefixed(GITLAB_TOKEN, "glpat-", 16);
        prefixed(GITLAB_TOKEN, "gldt-", 16);
        prefixed(GITLAB_TOKEN, "glrt-", 16);
        prefixed(GITLAB_TOKEN, "glptt-", 16);
        prefixed(GITLAB_TOKEN, "glcbt-", 16);
        for (char kind : new char[]{'a', 'b', 'e', 'o', 'p', 'r', 's'}) {
            prefixed(SLACK_TOKEN, "xox" + kind + "-", 10);
        }
        prefixed(SLACK_TOKEN, "xapp-", 20);
        prefixed(SLACK_TOKEN, "hooks.slack.com/services/T", 20);
        prefixed(NPM_TOKEN, "npm_", 30, Alphabet.LETTERS_AND_DIGITS);
        add("pypi-", new LongRunToken(PYPI_TOKEN, "pypi-"));
        for (String kind : new String[]{"sk_live_", "rk_live_", "sk_test_", "rk_test_", "whsec_"}) {
            prefixed(STRIPE_KEY, kind, 16);
        }
        prefixed(GOOGLE_KEY, "AIza", 30);
        prefixed(GOOGLE_KEY, "GOCSPX-", 20);
        prefixed(GOOGLE_KEY, "ya29.", 20);
        for (String kind : new String[]{"AKIA", "ASIA"}) {
            add(kind, new PrefixedToken(AWS_KEY, kind, 16, 16, Alphabet.CAPITALS_AND_DIGITS));
        }
        for (String service : new String[]{"hf_", "gsk_", "r8_", "pplx-", "xai-"}) {
            prefixed(SERVICE_TOKEN, service, 30, Alphabet.LETTERS_AND_DIGITS);
        }
        for (String service : new String[]{"dop_v1_", "shpat_", "shpss_", "dckr_pat_", "lin_api_", "hvs.",
                "AGE-SECRET-KEY-1"}) {
            prefixed(SERVICE_TOKEN, service, 20);
        }
        add("SG.", new SendGridKey());
        add("eyJ", new WebToken());
        add("-----BEGIN ", new KeyBlock());
        add("Bearer ", new BearerToken());
        add("bearer ", new BearerToken());
        Assignment assignment = new Assignment();
        add("://", new UrlPassword());
        add(":", assignment);
        add("=", assignment);
        PersonalPath path = new PersonalPath();
        for (String root : new String[]{"/U", "/h", "/c", "/m"}) {
            add(root, path);
        }
        for (char drive = 'A'; drive <= 'Z'; drive++) {
            add(drive + ":", path);
            add((char) (drive + 'a' - 'A') + ":", path);
        }
    }

    private Detectors() {}

    /**
     * The first place at or after the offset where something may be announced, or the length of the
     * text. Most of any text is passed over here, by a look at two characters.
     */
    static int next(String text, int offset) {
        int length = text.length();
        if (offset >= length) {
            return length;
        }
        int first = known(text.charAt(offset));
        for (int at = offset; at < length; at++) {
            int second = at + 1 < length ? known(text.charAt(at + 1)) : OTHER;
            if (ANNOUNCED[first << 7 | second]) {
                return at;
            }
            first = second;
        }
        return length;
    }

    private static int known(char c) {
        return Math.min(c, OTHER);
    }

    /** Those of what may be announced at the place, in the order in which they are asked. */
    static Detector[] at(String text, int place) {
        Detector[] announced = BY_PAIR[pair(text, place)];
        return announced == null ? NONE : announced;
    }

    private static int pair(String text, int place) {
        int second = place + 1 < text.length() ? known(text.charAt(place + 1)) : OTHER;
        return known(text.charAt(place)) << 7 | second;
    }

    private static void prefixed(SecretKind kind, String prefix, int shortest) {
        prefixed(kind, prefix, shortest, Alphabet.TOKEN);
    }

    private static void prefixed(SecretKind kind, String prefix, int shortest, Alphabet alphabet) {
        add(prefix, new PrefixedToken(kind, prefix, shortest, Integer.MAX_VALUE, alphabet));
    }

    private static void add(String announcement, Detector detector) {
        if (announcement.length() > 1) {
            add(pair(announcement, 0), detector);
            return;
        }
        for (char second = 0; second <= OTHER; second++) {
            add(announcement.charAt(0) << 7 | second, detector);
        }
    }

    private static void add(int pair, Detector detector) {
        Detector[] before = BY_PAIR[pair] == null ? NONE : BY_PAIR[pair];
        Detector[] after = Arrays.copyOf(before, before.length + 1);
        after[before.length] = detector;
        BY_PAIR[pair] = after;
        ANNOUNCED[pair] = true;
    }
}
