/**
 * What an agent tool calls when its conversation begins, is squeezed or ends: it never fails, never ends a session, and
 * puts the agent back on its feet afterwards. Hooks run while the agent waits, so few classes are loaded here.
 */
package dev.shiftlog.hook;
