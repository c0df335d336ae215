package dev.shiftlog.change;

/**
 * Who makes a change. An agent is known by its tool and, where the tool says so, its conversation;
 * each undoes only what it did itself.
 */
public record Actor(String tool, String conversation) {
    /** The person at the keyboard. */
    public static final Actor PERSON = new Actor("person", "");
    /** A program that writes our files without going through us, such as the original stitch. */
    public static final Actor OUTSIDE = new Actor("outside", "");

    /** The actor that {@link #toString} names. */
    public static Actor named(String name) {
        int colon = name.indexOf(':');
        return colon < 0
                ? new Actor(name, "")
                : new Actor(name.substring(0, colon), name.substring(colon + 1));
    }

    /** The person in one of several windows that are open at once; the first is the person as such. */
    public static Actor inWindow(int number) {
        return number == 1 ? PERSON : new Actor(PERSON.tool, "window-" + number);
    }

    public boolean isPerson() {
        return tool.equals(PERSON.tool);
    }

    public boolean isSameAs(Actor other) {
        return tool.equals(other.tool) && conversation.equals(other.conversation);
    }

    @Override
    public String toString() {
        return conversation.isEmpty() ? tool : tool + ":" + conversation;
    }
}
