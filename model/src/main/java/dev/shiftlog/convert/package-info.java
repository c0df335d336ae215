/**
 * What happens to a transcript on its way to another agent: its calls are told in the target's tools,
 * it is cut to a budget, secrets are replaced, and what arrived is compared with what was sent.
 */
package dev.shiftlog.convert;
