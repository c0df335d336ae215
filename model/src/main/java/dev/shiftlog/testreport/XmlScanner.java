package dev.shiftlog.testreport;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * Walks over XML as a stream. The JDK's own reader takes twice the time that a large report may take
 * and another module; this one knows no DTD and no entity but XML's five, so that none can be abused.
 */
final class XmlScanner {
    enum Event {
        START,
        END,
        DONE
    }

    private static final int DEEPEST = 200;

    private final ByteFeed feed;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<String, String> attributes = new HashMap<>();
    private String name = "";
    private boolean selfClosed;
    private boolean keeping;

    XmlScanner(InputStream in) {
        this.feed = new ByteFeed(in);
    }

    /** The document ends too early or is not XML. */
    static final class BrokenXml extends IOException {
        private static final long serialVersionUID = 1L;

        BrokenXml(String reason) {
            super(reason);
        }
    }

    String name() {
        return name;
    }

    /** The attribute's value, or an empty text. */
    String attribute(String key) {
        return Entities.decoded(attributes.getOrDefault(key, ""));
    }

    /** Reads to the end of the element that was started last; its text, as far as there is room for it. */
    String text() throws IOException {
        int depth = open.size();
        keeping = true;
        while (open.size() >= depth && next() != Event.DONE) {
            continue;
        }
        keeping = false;
        return feed.taken();
    }

    Event next() throws IOException {
        if (selfClosed) {
            selfClosed = false;
            return close(name);
        }
        while (toMarkup()) {
            feed.next();
            switch (feed.peek()) {
                case '!' -> declaration();
                case '?' -> skipPast("?>");
                case '/' -> {
                    feed.next();
                    return close(endName());
                }
                default -> {
                    return start();
                }
            }
        }
        if (!open.isEmpty()) {
            throw new BrokenXml("<" + open.peek() + "> is not closed");
        }
        return Event.DONE;
    }

    private boolean toMarkup() throws IOException {
        if (!keeping) {
            return feed.skipTo((byte) '<');
        }
        String before = feed.taken();
        boolean more = feed.keepTo((byte) '<');
        String text = feed.taken();
        feed.keep(before + Entities.decoded(text));
        return more;
    }

    private Event close(String closed) throws BrokenXml {
        if (open.isEmpty() || !open.peek().equals(closed)) {
            throw new BrokenXml("</" + closed + "> closes nothing that is open");
        }
        name = open.pop();
        return Event.END;
    }

    private String endName() throws IOException {
        StringBuilder text = new StringBuilder();
        int c = feed.next();
        while (c >= 0 && c != '>') {
            text.append((char) c);
            c = feed.next();
        }
        return local(text.toString().strip());
    }

    private Event start() throws IOException {
        name = local(word());
        if (name.isEmpty() || open.size() >= DEEPEST) {
            throw new BrokenXml(name.isEmpty() ? "a tag has no name" : "elements are nested too deep");
        }
        open.push(name);
        attributes.clear();
        while (true) {
            switch (afterSpace()) {
                case -1 -> throw new BrokenXml("<" + name + " is not finished");
                case '>' -> {
                    feed.next();
                    return Event.START;
                }
                case '/' -> {
                    feed.next();
                    selfClosed = true;
                }
                default -> attribute();
            }
        }
    }

    private void attribute() throws IOException {
        String key = word();
        int sign = afterSpace();
        feed.next();
        int quote = afterSpace();
        if (key.isEmpty() || sign != '=' || quote != '"' && quote != '\'') {
            throw new BrokenXml("<" + name + "> has a broken attribute");
        }
        feed.next();
        String before = feed.taken();
        if (!feed.keepTo((byte) quote)) {
            throw new BrokenXml("<" + name + " is not finished");
        }
        attributes.put(key, feed.taken());
        feed.keep(before);
        feed.next();
    }

    private String word() throws IOException {
        StringBuilder text = new StringBuilder();
        while (isName(feed.peek())) {
            text.append((char) feed.next());
        }
        return text.toString();
    }

    private static boolean isName(int c) {
        return c > ' ' && c != '=' && c != '>' && c != '/' && c != '<' && c != '"';
    }

    private int afterSpace() throws IOException {
        int c = feed.peek();
        while (c >= 0 && c <= ' ') {
            feed.next();
            c = feed.peek();
        }
        return c;
    }

    private static String local(String qualified) {
        return qualified.substring(qualified.indexOf(':') + 1);
    }

    /** A comment, text between brackets, or a DTD, which is passed over. */
    private void declaration() throws IOException {
        feed.next();
        if (feed.peek() == '-') {
            skipPast("-->");
        } else if (feed.peek() == '[') {
            bracketed();
        } else {
            doctype();
        }
    }

    private void bracketed() throws IOException {
        feed.skipTo((byte) 'A');
        feed.skipTo((byte) '[');
        feed.next();
        boolean ended = false;
        while (!ended) {
            boolean more = keeping ? feed.keepTo((byte) ']') : feed.skipTo((byte) ']');
            if (!more) {
                throw new BrokenXml("a text between brackets is not finished");
            }
            int closing = 0;
            while (feed.peek() == ']') {
                feed.next();
                closing++;
            }
            ended = closing >= 2 && feed.peek() == '>';
            if (keeping) {
                feed.keep("]".repeat(ended ? closing - 2 : closing));
            }
        }
        feed.next();
    }

    private void doctype() throws IOException {
        int depth = 1;
        while (depth > 0) {
            int c = feed.next();
            if (c < 0) {
                throw new BrokenXml("the DTD is not finished");
            }
            depth += c == '<' || c == '[' ? 1 : c == '>' || c == ']' ? -1 : 0;
        }
    }

    private void skipPast(String end) throws IOException {
        int matched = 0;
        while (matched < end.length()) {
            int c = feed.next();
            if (c < 0) {
                throw new BrokenXml("a comment or instruction is not finished");
            }
            boolean again = c == end.charAt(0) && matched > 0 && end.charAt(matched) != c;
            matched = c == end.charAt(matched) ? matched + 1 : again ? matched : 0;
        }
    }
}
