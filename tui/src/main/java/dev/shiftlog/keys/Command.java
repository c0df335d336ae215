package dev.shiftlog.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Something a person can do. The commands together are the table from which footer, help and palette are made. */
public sealed interface Command permits AppCommand, FormCommand, ListCommand, ScreenCommand {

    /** The keys as they are by default, and the words for the footer and for the help. */
    record Binding(List<String> keys, String label, String sentence) {
        public Binding {
            keys = List.copyOf(keys);
        }

        static Binding of(String keys, String label, String sentence) {
            return new Binding(List.of(keys.split(" ")), label, sentence);
        }
    }

    Binding binding();

    Scope scope();

    String name();

    /** The name under which {@code keys} in config.json gives the command other keys. */
    default String id() {
        return (scope().name() + "." + name()).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The command within a sentence for the person. Where the sentence is shown, {@link Keymap#spell} puts the key
     * that means the command there, which may be one of the person's own.
     */
    default String mention() {
        return Mention.BEGIN + id() + Mention.END;
    }

    default String label() {
        return binding().label();
    }

    default String sentence() {
        return binding().sentence();
    }

    /** Every command there is, in the order of the help. */
    static List<Command> all() {
        List<Command> all = new ArrayList<>();
        for (Command[] scope : new Command[][]{EntryCommand.values(), BoardCommand.values(),
                PanelCommand.values(),
                ListCommand.values(),
                PreviewCommand.values(), PastCommand.values(), ConversationCommand.values(),
                WizardCommand.values(), HandoffCommand.values(), DraftCommand.values(),
                SnapshotCommand.values(), HooksCommand.values(), WelcomeCommand.values(),
                QuestionCommand.values(),
                FormCommand.values(), AppCommand.values()}) {
            all.addAll(List.of(scope));
        }
        return List.copyOf(all);
    }
}
