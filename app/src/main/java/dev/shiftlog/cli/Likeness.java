package dev.shiftlog.cli;

import java.util.Collection;

/** Finds the known word that a mistyped one was meant to be. */
final class Likeness {
    private Likeness() {}

    /** {@code " Did you mean …?"}, or nothing where no known word is near. */
    static String suggestion(String word, Collection<String> known) {
        String nearest = "";
        int nearestDistance = Math.max(2, word.length() / 3) + 1;
        for (String candidate : known) {
            int distance = candidate.startsWith(word) ? 1 : distance(word, candidate);
            if (distance < nearestDistance) {
                nearest = candidate;
                nearestDistance = distance;
            }
        }
        return nearest.isEmpty() ? "" : " Did you mean " + nearest + "?";
    }

    /** How many letters must be added, removed or replaced to make one word of the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j - 1], diagonal));
            }
        }
        return row[to.length()];
    }
}
