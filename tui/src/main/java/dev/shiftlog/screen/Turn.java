package dev.shiftlog.screen;

import java.util.ArrayList;
import java.util.List;

/** What a screen becomes, and what it asks for. */
public record Turn(Screen screen, List<Request> requests) {
    public Turn {
        requests = List.copyOf(requests);
    }

    public static Turn stay(Screen screen) {
        return new Turn(screen, List.of());
    }

    public static Turn say(Screen screen, String words) {
        return new Turn(screen, List.of(new Request.Say(words)));
    }

    public static Turn run(Screen screen, Effect... effects) {
        List<Request> requests = new ArrayList<>();
        for (Effect effect : effects) {
            requests.add(new Request.Run(effect));
        }
        return new Turn(screen, requests);
    }

    public static Turn open(Screen screen, Screen above) {
        return new Turn(screen, List.of(new Request.Open(above)));
    }

    public static Turn close(Screen screen) {
        return new Turn(screen, List.of(new Request.Close()));
    }

    /** The same with one request more. */
    public Turn and(Request request) {
        List<Request> more = new ArrayList<>(requests);
        more.add(request);
        return new Turn(screen, more);
    }
}
