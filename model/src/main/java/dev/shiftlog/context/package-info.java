/**
 * What the next agent reads: the session, the ledger of all sessions and the files, as one Markdown
 * document that fits what a host lets through.
 */
package dev.shiftlog.context;
