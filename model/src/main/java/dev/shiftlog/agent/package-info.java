/**
 * The contract of one agent tool: where its conversations are, how they are read, written and
 * resumed. Each tool fulfils it in a package of its own and is named once in the registry.
 */
package dev.shiftlog.agent;
