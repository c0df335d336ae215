/**
 * Proves conversions on the real agents: each one resumes what we wrote, against a made-up model on
 * the loopback address, and what reached that model is compared with the source.
 */
package dev.shiftlog.interop;
