/**
 * What the writers of all agents share: fitting a transcript to what a format can hold, with every
 * change counted, and streaming it as lines of JSON.
 */
package dev.shiftlog.agent.writing;
