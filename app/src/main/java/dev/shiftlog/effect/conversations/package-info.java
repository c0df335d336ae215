/** Carries out the errands for the agents' conversations. */
package dev.shiftlog.effect.conversations;
