package dev.shiftlog.change;

/** When a change is made, in local time, and by whom. */
public record Stamp(String time, Actor actor) {}
