package dev.shiftlog.screen;

import dev.shiftlog.board.Board;
import dev.shiftlog.board.Board.HostContext;
import dev.shiftlog.board.FirstLook;
import dev.shiftlog.conversations.News;
import dev.shiftlog.handover.HandoverNews;
import dev.shiftlog.keys.Input;
import dev.shiftlog.session.Session;
import java.util.List;

/** All that can happen to the app. */
public sealed interface Msg {
    /** The person or the terminal did something. */
    record Typed(Input input) implements Msg {}

    /** The session or what surrounds it is not what it was. */
    record Arrived(Board board) implements Msg {}

    /** The minute has changed. */
    record Ticked(String now) implements Msg {}

    /** An effect has something to tell the person. */
    record Said(String words) implements Msg {}

    /** Changes were not made, for this reason; nothing was written. */
    record Refused(String reason) implements Msg {}

    /** Changes were made; these entries are there that were not there before. */
    record Accepted(List<String> appeared) implements Msg {
        public Accepted {
            appeared = List.copyOf(appeared);
        }
    }

    /** The text as it came back from $EDITOR. */
    record EditedOutside(String text) implements Msg {}

    /** The context as each host would get it; the first one is what is written. */
    record ContextMade(List<HostContext> hosts) implements Msg {
        public ContextMade {
            hosts = List.copyOf(hosts);
        }
    }
    /** An errand for conversations has come back. */
    record Told(News news) implements Msg {}

    /** An errand for handoffs, kept transcripts or hooks has come back. */
    record Handed(HandoverNews news) implements Msg {}

    record Found(FirstLook look) implements Msg {}

    /** Nothing was logged since this time, which is so long ago that another shift may begin. */
    record Rested(String since, List<String> banner) implements Msg {
        public Rested {
            banner = List.copyOf(banner);
        }
    }

    /** A session is kept here from now on. */
    record Begun() implements Msg {}

    record PastRead(Session session) implements Msg {}
}
