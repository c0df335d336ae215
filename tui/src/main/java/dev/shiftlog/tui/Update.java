package dev.shiftlog.tui;

import dev.shiftlog.keys.AppCommand;
import dev.shiftlog.keys.Command;
import dev.shiftlog.keys.Input;
import dev.shiftlog.loop.Program.Next;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Msg;
import dev.shiftlog.screen.Request;
import dev.shiftlog.screen.Screen;
import dev.shiftlog.screen.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One message: it goes to the screen it concerns, and what that screen asks for is done. */
final class Update {
    private State state;
    private final List<Effect> effects = new ArrayList<>();

    Update(State state) {
        this.state = state;
    }

    Next<State, Effect> on(Msg message) {
        switch (message) {
            case Msg.Typed typed -> input(typed.input());
            case Msg.Arrived news -> {
                state = state.with(news.board());
                tell(news);
            }
            case Msg.Ticked ticked -> state = state.with(state.board().at(ticked.now()));
            case Msg.Said said -> state = state.saying(said.words());
            case Msg.Refused news -> tell(news);
            case Msg.Accepted news -> tell(news);
            case Msg.EditedOutside news -> tell(news);
            case Msg.PastRead news -> tell(news);
            case Msg.Found news -> tell(news);
            case Msg.Begun news -> tell(news);
            case Msg.Rested news -> tell(news);
            case Msg.ContextMade news -> tell(news);
            case Msg.Told news -> tell(news);
            case Msg.Handed news -> tell(news);
        }
        return new Next<>(state, effects);
    }

    private void tell(Msg news) {
        for (int at = 0; at < state.screens().size(); at++) {
            take(at, state.screens().get(at).told(news));
        }
    }

    private void input(Input input) {
        switch (input) {
            case Input.Resized size -> state = state.sized(size.width(), size.height());
            case Input.Closed closed -> state = state.over();
            case Input.Key key -> key(key);
            case Input.Paste paste -> take(top(), state.top().typed(paste));
            case Input.Mouse mouse -> mouse(mouse);
        }
    }

    private void key(Input.Key key) {
        state = state.saying("");
        Optional<Command> command = state.keys().find(key.spelling(), state.top().scopes());
        if (command.isPresent()) {
            command(command.get());
        } else if (key.spelling().equals(state.keys().key(AppCommand.LEAVE))) {
            state = state.over();
        } else if (key.spelling().equals(state.keys().key(AppCommand.SUSPEND))) {
            command(AppCommand.SUSPEND);
        } else {
            take(top(), state.top().typed(key));
        }
    }

    private void mouse(Input.Mouse mouse) {
        boolean isPress = mouse.gesture() == Input.Gesture.PRESS;
        if (isPress && !state.notice().isEmpty()) {
            // A notice lies over the footer, and perhaps over more: what is clicked there is the notice.
            state = state.saying("");
            return;
        }
        if (mouse.row() == state.height() - 1) {
            if (isPress) {
                Footer.of(state)
                        .at(mouse.column())
                        .ifPresent(command -> command(command));
            }
            return;
        }
        int row = mouse.row() - Frame.headerRows(state.height());
        take(top(), state.top().typed(new Input.Mouse(mouse.gesture(), mouse.column(), row)));
    }

    private void command(Command command) {
        if (command instanceof AppCommand everywhere && !AppCommands.isForScreen(everywhere)) {
            AppCommands.Done done = AppCommands.run(state, everywhere);
            state = done.state();
            effects.addAll(done.effects());
        } else {
            Screen screen = state.top();
            take(top(), screen.refusal(command)
                    .map(why -> Turn.say(screen, why))
                    .orElseGet(() -> screen.on(command)));
        }
    }

    private int top() {
        return state.screens().size() - 1;
    }

    private void take(int at, Turn turn) {
        Screen screen = turn.screen();
        state = state.at(at, screen);
        for (Request request : turn.requests()) {
            switch (request) {
                case Request.Run run -> effects.add(run.effect());
                case Request.Open open -> state = state.opened(open.screen());
                case Request.Close close -> state = state.closed();
                case Request.Say say -> state = state.saying(say.words());
                case Request.Leave leave -> state = state.over();
                case Request.Instead instead -> {
                    state = state.closed();
                    command(instead.command());
                }
            }
        }
    }
}
