package dev.shiftlog.agent.gemini;

import dev.shiftlog.json.JsonObject;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gemini's fetch takes the address inside its prompt. */
final class FetchPrompt {
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"']+");
    private static final Pattern BOTH = Pattern.compile("From (\\S+): (.*)", Pattern.DOTALL);

    private FetchPrompt() {}

    static Optional<JsonObject> toOwn(JsonObject arguments) {
        Optional<String> url = arguments.optionalText("url");
        Optional<String> prompt = arguments.optionalText("prompt");
        if (url.isEmpty() || arguments.get("prompt").isPresent() && prompt.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(arguments.edit().without("url").with("prompt", joined(url.get(), prompt)).build());
    }

    private static String joined(String url, Optional<String> prompt) {
        if (prompt.isEmpty()) {
            return url;
        }
        boolean speaksForItself = !BOTH.matcher(prompt.get()).matches() && !prompt.get().equals(url)
                && address(prompt.get()).filter(url::equals).isPresent();
        return speaksForItself ? prompt.get() : "From " + url + ": " + prompt.get();
    }

    static Optional<JsonObject> toCanonical(JsonObject arguments) {
        Optional<String> text = arguments.optionalText("prompt");
        if (text.isEmpty() || arguments.get("url").isPresent()) {
            return Optional.empty();
        }
        Matcher both = BOTH.matcher(text.get());
        if (both.matches()) {
            return Optional
                    .of(arguments.edit().with("url", both.group(1)).with("prompt", both.group(2)).build());
        }
        Optional<String> url = address(text.get());
        if (url.filter(text.get()::equals).isPresent()) {
            return Optional.of(arguments.edit().without("prompt").with("url", url.get()).build());
        }
        return url.map(address -> arguments.edit().with("url", address).build());
    }

    private static Optional<String> address(String text) {
        Matcher matcher = ADDRESS.matcher(text);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
