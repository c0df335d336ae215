package dev.shiftlog.agent;

/** What tools of all agents do, with the names of the canonical arguments. */
public enum ToolKind {
    /** command, description, folder, timeout in milliseconds. */
    SHELL,
    /** path, offset (first line, from 1), limit (lines). */
    READ,
    /** path, content. */
    WRITE,
    /** path, old, new, all (whether every occurrence). */
    EDIT,
    /** pattern, path, include. */
    SEARCH,
    /** pattern, path. */
    FIND,
    /** path. */
    LIST,
    /** url, prompt. */
    FETCH,
    /** query. */
    WEB_SEARCH,
    /** steps: objects of title and status (pending, in-progress, done). */
    PLAN,
    /** description, prompt, agent. */
    SUB_AGENT
}
