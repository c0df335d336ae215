package dev.shiftlog.conversations;

/** Which conversation is meant: two agents may use one id. */
public record ConversationKey(String agent, String id) {}
