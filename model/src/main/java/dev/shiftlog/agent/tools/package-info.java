/**
 * The tables in which an agent's package lists its tools against the canonical ones. Every rule is a
 * mapping that can be undone: there and back gives the same call.
 */
package dev.shiftlog.agent.tools;
