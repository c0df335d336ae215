package dev.shiftlog.screen.conversations;

import dev.shiftlog.conversations.ConversationKey;
import dev.shiftlog.conversations.ConversationLine;
import dev.shiftlog.conversations.Conversion;
import dev.shiftlog.conversations.Errand;
import dev.shiftlog.edit.TextEdit;
import dev.shiftlog.keys.ConversationCommand;
import dev.shiftlog.screen.Effect;
import dev.shiftlog.screen.Turn;
import dev.shiftlog.screen.convert.ConvertScreen;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the screen's own commands do with the selected or the marked conversations. */
final class Choosing {
    private Choosing() {}

    static Turn act(ConversationsScreen at, ConversationCommand command) {
        return switch (command) {
            case RESUME -> run(at, new Errand.PlanResume(key(at), false));
            case CONVERT -> convert(at);
            case HARVEST -> run(at, new Errand.PlanHarvest(key(at)));
            case EVERYWHERE -> everywhere(at);
            case SEARCH -> Turn.stay(at.with(new ConversationsScreen.Focus.Searching(TextEdit.of(""))));
            case SORT -> sort(at, at.catalogue().order().next());
            case REVERSE -> sort(at, at.catalogue().order().reversed());
            case MARK -> mark(at);
            case READ -> Turn.stay(at.with(at.focus() instanceof ConversationsScreen.Focus.OnText
                    ? new ConversationsScreen.Focus.OnList()
                    : new ConversationsScreen.Focus.OnText()));
            case OUTPUTS -> Turn.stay(at.with(at.reading().outputs(!at.reading().showsOutputs())));
            case EXPORT -> run(at, new Errand.Export(chosen(at)));
            case KEEP -> run(at, new Errand.Keep(chosen(at)));
            case ARCHIVE -> run(at.marking(Set.of()), new Errand.Archive(chosen(at)));
            case CHECK -> run(at, new Errand.Check(key(at)));
            case REPAIR -> run(at, new Errand.Repair(key(at)));
            case NEXT_HIT ->
                Turn.stay(at.with(at.reading().toNext(at.catalogue().searched(), at.reading().top() + 1)));
            case DELETE -> run(at.marking(Set.of()), new Errand.Trash(chosen(at)));
            case RESTORE -> run(at, new Errand.Untrash());
        };
    }

    private static Turn run(ConversationsScreen at, Errand errand) {
        return Turn.run(at, new Effect.Conversations(errand));
    }

    private static ConversationKey key(ConversationsScreen at) {
        return at.current().orElseThrow().key();
    }

    private static List<ConversationKey> chosen(ConversationsScreen at) {
        return at.marked().isEmpty() ? List.of(key(at)) : List.copyOf(at.marked());
    }

    private static Turn convert(ConversationsScreen at) {
        ConversationLine line = at.current().orElseThrow();
        Conversion conversion = new Conversion(line.key(), line.title(), "", Optional.empty(), false);
        return Turn.open(at, ConvertScreen.of(conversion, at.width(), at.height()));
    }

    private static Turn everywhere(ConversationsScreen at) {
        boolean everywhere = !at.catalogue().isEverywhere();
        return run(at.with(at.catalogue().everywhere(everywhere)), new Errand.Find(everywhere));
    }

    private static Turn sort(ConversationsScreen at, Order order) {
        return Turn.say(at.with(at.catalogue().sorted(order)), order.inWords());
    }

    private static Turn mark(ConversationsScreen at) {
        Set<ConversationKey> marked = new HashSet<>(at.marked());
        if (!marked.remove(key(at))) {
            marked.add(key(at));
        }
        return Moving.reading(at.marking(marked).selecting(at.selected() + 1));
    }
}
