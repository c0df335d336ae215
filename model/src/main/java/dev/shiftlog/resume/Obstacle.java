package dev.shiftlog.resume;

/** Why the agent would not go on with a conversation, and what would work instead. */
public record Obstacle(String reason, String advice) {}
