/**
 * What was written into an agent's store: put there whole or not at all, recorded in the user's state
 * folder, and taken away again exactly.
 */
package dev.shiftlog.receipt;
