package dev.shiftlog.interop;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.shiftlog.json.Json;
import dev.shiftlog.json.JsonException;
import dev.shiftlog.json.JsonObject;
import dev.shiftlog.json.JsonReader;
import dev.shiftlog.json.JsonWriter;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/**
 * Answers every agent's model requests on 127.0.0.1, with one short text or with the calls that it was told to make,
 * and keeps the requests.
 */
final class MadeUpModels implements AutoCloseable {
    /** A request to the model: where it went and what it held. */
    record Request(String path, JsonObject body) {
        boolean holds(String... words) {
            String text = JsonWriter.line(body);
            return Stream.of(words).allMatch(text::contains);
        }
    }

    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new ArrayList<>();
    private final Queue<ToolUse> uses = new ConcurrentLinkedQueue<>();

    MadeUpModels() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Has the model make these calls, one an answer, before it says anything. */
    void use(List<ToolUse> calls) {
        uses.addAll(calls);
    }

    /** The calls that the model was not asked for. */
    List<ToolUse> unused() {
        return List.copyOf(uses);
    }

    /** Requests without tools are the agent's own: for a title, or for which model to ask. */
    private Optional<ToolUse> nextUse(JsonObject body) {
        return body.list("tools").isEmpty() ? Optional.empty() : Optional.ofNullable(uses.poll());
    }

    /** The requests since the last call of this method. */
    List<Request> take() {
        synchronized (requests) {
            List<Request> taken = List.copyOf(requests);
            requests.clear();
            return taken;
        }
    }

    /** Waits until one request to the model holds all these words; agents also send parts of a prompt alone. */
    void awaitPrompt(String... words) throws IOException {
        long end = System.nanoTime() + LONGEST_START.toNanos();
        synchronized (requests) {
            while (requests.stream().noneMatch(request -> request.holds(words))) {
                long left = (end - System.nanoTime()) / 1_000_000;
                if (left <= 0) {
                    throw new AssertionError(
                            "the model was never asked: " + String.join(", ", words) + "\nbut\n"
                                    + String.join("\n", requests.stream().map(Request::toString).toList()));
                }
                pause(left);
            }
        }
    }

    private void pause(long millis) throws IOException {
        try {
            requests.wait(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for a prompt", stopped);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        JsonObject body = read(exchange);
        synchronized (requests) {
            requests.add(new Request(path, body));
            requests.notifyAll();
        }
        if (path.endsWith("/messages")) {
            send(exchange, body.isTrue("stream"), ModelReplies.anthropic(body, nextUse(body)));
        } else if (path.contains(":streamGenerateContent")) {
            send(exchange, true, ModelReplies.gemini(body, nextUse(body)));
        } else if (path.contains(":generateContent")) {
            send(exchange, false, ModelReplies.gemini(body, Optional.empty()));
        } else if (path.endsWith("/responses")) {
            send(exchange, true, ModelReplies.responses(nextUse(body)));
        } else if (path.endsWith("/chat/completions")) {
            send(exchange, body.isTrue("stream"), ModelReplies.chat(body.isTrue("stream"), nextUse(body)));
        } else {
            send(exchange, false, List.of(ModelReplies.other(path)));
        }
    }

    private static JsonObject read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        try {
            return body.length == 0 ? JsonObject.EMPTY : JsonReader.read(body).asObject();
        } catch (JsonException notJson) {
            return JsonObject.with("unreadable", notJson.getMessage()).build();
        }
    }

    private static void send(HttpExchange exchange, boolean stream, List<Json> events) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Json event : events) {
            if (stream) {
                String type = event.asObject().text("type");
                text.append(type.isEmpty() ? "" : "event: " + type + "\n");
                text.append("data: ").append(JsonWriter.line(event)).append("\n\n");
            }
        }
        if (!stream) {
            text.append(JsonWriter.line(events.getLast()));
        } else if (exchange.getRequestURI().getPath().endsWith("/chat/completions")) {
            text.append("data: [DONE]\n\n");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders()
                .putAll(Map.of("content-type", List.of(stream ? "text/event-stream" : "application/json")));
        boolean onlyHeaders = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(200, onlyHeaders ? -1 : bytes.length);
        if (!onlyHeaders) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }
}
