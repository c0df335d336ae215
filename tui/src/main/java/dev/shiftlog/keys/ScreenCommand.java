package dev.shiftlog.keys;

/** A command of one screen, so that no other screen needs to name it to say that it stays as it is. */
public sealed interface ScreenCommand extends Command
        permits BoardCommand, ConversationCommand, DraftCommand, EntryCommand, HandoffCommand, HooksCommand,
        PanelCommand, PastCommand, PreviewCommand, QuestionCommand, SnapshotCommand, WelcomeCommand,
        WizardCommand {}
