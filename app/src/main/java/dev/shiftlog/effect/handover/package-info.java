/** Carries out what the screens of handoffs, kept transcripts and hooks ask for. */
package dev.shiftlog.effect.handover;
