package dev.shiftlog.secret;

/** What a suspicious piece of text seems to be. */
public enum SecretKind {
    PRIVATE_KEY("private key"),
    JWT("JSON web token"),
    AWS_KEY("AWS access key"),
    GOOGLE_KEY("Google API key"),
    GITHUB_TOKEN("GitHub token"),
    GITLAB_TOKEN("GitLab token"),
    SLACK_TOKEN("Slack token"),
    NPM_TOKEN("npm token"),
    PYPI_TOKEN("PyPI token"),
    STRIPE_KEY("Stripe key"),
    ANTHROPIC_KEY("Anthropic key"),
    OPENAI_KEY("OpenAI-style key"),
    SERVICE_TOKEN("service token"),
    BEARER_TOKEN("bearer token"),
    URL_PASSWORD("password in a URL"),
    ASSIGNED_SECRET("assigned secret"),
    PERSONAL_PATH("personal path");

    private final String label;

    SecretKind(String label) {
        this.label = label;
    }

    /** The words for people. */
    public String label() {
        return label;
    }
}
