package dev.shiftlog.secret;

import static dev.shiftlog.secret.SecretKind.ANTHROPIC_KEY;
import static dev.shiftlog.secret.SecretKind.ASSIGNED_SECRET;
import static dev.shiftlog.secret.SecretKind.AWS_KEY;
import static dev.shiftlog.secret.SecretKind.BEARER_TOKEN;
import static dev.shiftlog.secret.SecretKind.GITHUB_TOKEN;
import static dev.shiftlog.secret.SecretKind.GITLAB_TOKEN;
import static dev.shiftlog.secret.SecretKind.GOOGLE_KEY;
import static dev.shiftlog.secret.SecretKind.JWT;
import static dev.shiftlog.secret.SecretKind.NPM_TOKEN;
import static dev.shiftlog.secret.SecretKind.OPENAI_KEY;
import static dev.shiftlog.secret.SecretKind.PERSONAL_PATH;
import static dev.shiftlog.secret.SecretKind.PRIVATE_KEY;
import static dev.shiftlog.secret.SecretKind.PYPI_TOKEN;
import static dev.shiftlog.secret.SecretKind.SERVICE_TOKEN;
import static dev.shiftlog.secret.SecretKind.SLACK_TOKEN;
import static dev.shiftlog.secret.SecretKind.STRIPE_KEY;
import static dev.shiftlog.secret.SecretKind.URL_PASSWORD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.shiftlog.secret.Secrets.Finding;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    // Put together from pieces, so that no scanner takes this file itself for a leak.
    private static final String BODY = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";

    static Stream<Arguments> secrets() {
        return Stream.of(
                Arguments.of(ANTHROPIC_KEY, "sk-" + "ant-api03-" + BODY),
                Arguments.of(OPENAI_KEY, "sk-" + BODY),
                Arguments.of(OPENAI_KEY, "sk-" + "proj-ab_cd-" + BODY),
                Arguments.of(GITHUB_TOKEN, "ghp_" + BODY),
                Arguments.of(GITHUB_TOKEN, "gho_" + "A".repeat(36)),
                Arguments.of(GITHUB_TOKEN, "ghs_" + BODY),
                Arguments.of(GITHUB_TOKEN, "github_pat_" + BODY),
                Arguments.of(AWS_KEY, "AKIA" + "ABCDEFGHIJKLMNOP"),
                Arguments.of(AWS_KEY, "ASIA" + "ABCDEFGH12345678"),
                Arguments.of(GOOGLE_KEY, "AIza" + BODY.substring(1)),
                Arguments.of(NPM_TOKEN, "npm_" + BODY),
                Arguments.of(PYPI_TOKEN, "pypi-" + "AgEIcHlwaS5vcmcCJ" + BODY),
                Arguments.of(GITLAB_TOKEN, "glpat-" + "abcDEF_12-34567890xy"),
                Arguments.of(STRIPE_KEY, "sk_" + "live_" + BODY),
                Arguments.of(SLACK_TOKEN, "xoxb" + "-123456789012-abcdef"),
                Arguments.of(SERVICE_TOKEN, "hf_" + BODY),
                Arguments.of(
                        JWT,
                        "eyJ" + "hbGciOiJIUzI1NiJ9." + "eyJ"
                                + "zdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N"),
                Arguments.of(
                        PRIVATE_KEY,
                        "-----BEGIN RSA " + "PRIVATE KEY-----\nMIIEow\nabc=\n-----END RSA PRIVATE KEY-----"),
                Arguments.of(PERSONAL_PATH, "/Users/ada"),
                Arguments.of(PERSONAL_PATH, "/home/ada.lovelace"),
                Arguments.of(PERSONAL_PATH, "C:\\Users\\ada"),
                Arguments.of(PERSONAL_PATH, "c:\\\\Users\\\\ada"),
                Arguments.of(PERSONAL_PATH, "/mnt/c/Users/ada"));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void eachKindIsFoundWithItsExactPlace(SecretKind kind, String secret) {
        String text = "see (" + secret + ") there";
        assertEquals(List.of(new Finding(kind, 5, 5 + secret.length())), Secrets.find(text));
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void aSecretFillsTheWholeTextOrFollowsAnEscapedLineEnd(SecretKind kind, String secret) {
        assertEquals(List.of(kind), Secrets.kinds(secret));
        assertEquals(List.of(kind), Secrets.kinds("\\n" + secret));
    }

    @ParameterizedTest
    @ValueSource(strings = {"API_KEY=a1B2c3D4e5F6g7H8",
            "\"client_secret\": \"9f8e7d6c5b4a39281706f5e4d3c2b1a0\"",
            "db_password: hunter22", "password = \"s3cr3t-pass\"",
            "AuthToken := 'Zm9vYmFyMTIzNDU2Nzg5MDEyMzQ1'",
            "{\\\"access_token\\\":\\\"a1B2c3D4e5F6g7H8\\\"}",
            "aws_secret_access_key = wJa/rXUt+FEMI/K7MD/bPxR/CYz1K2y/abcd/9Zq"})
    void aRandomValueAssignedToATellingNameIsFound(String text) {
        assertEquals(List.of(ASSIGNED_SECRET), Secrets.kinds(text));
    }

    @Test
    void aPasswordInAUrlAndABearerTokenAreFoundWithoutWhatIsAroundThem() {
        assertEquals(
                "git clone https://ada:«password in a URL»@example.org/x.git",
                Secrets.redact("git clone https://ada:pa55@example.org/x.git"));
        assertEquals(List.of(URL_PASSWORD), Secrets.kinds("postgres://app:s3@db:5432/x"));
        assertEquals("Authorization: Bearer «bearer token»", Secrets.redact("Authorization: Bearer " + BODY));
        assertEquals(List.of(BEARER_TOKEN), Secrets.kinds("bearer " + BODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"commit b9946f6d0c3a4e5f60718293a4b5c6d7e8f90a1b",
            "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
            "session 550e8400-e29b-41d4-a716-446655440000",
            "token: 550e8400-e29b-41d4-a716-446655440000",
            "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8/5+hHgAHggJ/PchI7wAAAABJRU5ErkJggg==",
            "risk-assessment-of-a-very-long-kebab-case-name-2",
            "sk-learn-compatible-estimators-for-2026-models",
            "npm_config_registry and npm_lifecycle_event", "pypi-server-configuration-for-team-2",
            "const token = process.env.API_TOKEN_2", "password: <your password 1>",
            "password=${DB_PASSWORD_1}",
            "token = readToken2(file)", "max_tokens: 100000", "tokens: 12k of 200k", "passwordLength = 12",
            "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "api_key = your-api-key-goes-here-123",
            "the secret: never give up", "AKIA is the prefix", "ASIA PACIFIC", "eyJust kidding.eyJokes",
            "src/home/index.ts and https://example.org/home/page and ~/home/x", "/home/runner/work",
            "/Users/<name>/x",
            "/Users/Shared/app", "https://user@example.org/x", "http://localhost:8080/a@b",
            "-----BEGIN CERTIFICATE-----",
            "author: Ada, at 10:30; ratio=1:2",
            "integrity sha512-9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822c=="})
    void whatIsNoSecretRaisesNoAlarm(String text) {
        assertEquals(List.of(), Secrets.find(text));
        assertSame(text, Secrets.redact(text));
    }

    @Test
    void redactingNamesKindsAndKeepsTheRest() {
        assertEquals(
                "push with «GitHub token», then open «personal path»/app/x.ts.",
                Secrets.redact("push with ghp_" + BODY + ", then open /home/ada/app/x.ts."));
    }

    @Test
    void aSentencesFullStopIsNoPartOfAToken() {
        assertEquals("It was «GitHub token».", Secrets.redact("It was ghp_" + BODY + "."));
    }

    @Test
    void aKeyBlockThatWasCutOffIsRedactedToTheEnd() {
        assertEquals("«private key»", Secrets.redact("-----BEGIN OPENSSH " + "PRIVATE KEY-----\nb3BlbnNz"));
    }

    @Test
    void whatIsRedactedIsCleanAfterwards() {
        secrets().map(each -> Secrets.redact("x " + each.get()[1] + " y"))
                .forEach(redacted -> assertEquals(List.of(), Secrets.find(redacted)));
    }

    @Test
    void textOutsideAsciiIsPassedOver() {
        assertEquals(List.of(), Secrets.find("日本語 🎉 ünï: käse=1"));
    }
}
