package dev.shiftlog.agent.claude;

/** The name of the folder in which Claude Code keeps the sessions of a working folder. */
final class ProjectFolder {
    private static final int LONGEST = 200;

    private ProjectFolder() {}

    /** Counts UTF-16 units, not characters: an emoji becomes two hyphens. */
    static String name(String folder) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < folder.length(); i++) {
            char c = folder.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            name.append(plain ? c : '-');
        }
        return name.length() <= LONGEST
                ? name.toString()
                : name.substring(0, LONGEST) + "-" + Long.toString(Math.abs((long) folder.hashCode()), 36);
    }
}
