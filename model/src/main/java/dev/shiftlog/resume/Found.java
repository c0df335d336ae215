package dev.shiftlog.resume;

import dev.shiftlog.agent.Agent;
import dev.shiftlog.agent.Conversation;
import dev.shiftlog.agent.Glance;

/** A conversation that a person named, with its agent and what a glance at it tells. */
public record Found(Agent agent, Conversation conversation, Glance glance) {}
