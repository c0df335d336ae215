package dev.shiftlog.handoff;

/** What is wrong with a handoff: the field or section it concerns, and the sentence to show beside it. */
record Flaw(String place, String message) {
    boolean isAboutFirstAction() {
        return place.equals(FirstAction.PLACE) && message.startsWith(FirstAction.PLACE + " looks like");
    }
}
