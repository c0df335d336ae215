package dev.shiftlog.handoff;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The text below a frontmatter, cut at the headings that every handoff has; what stands above the first one stays. */
record Narrative(String preface, Map<String, String> sections) {
    static Narrative of(String text) {
        Map<String, String> sections = new LinkedHashMap<>();
        StringBuilder part = new StringBuilder();
        String heading = "";
        String preface = "";
        for (String line : text.lines().toList()) {
            boolean begins = HandoffRules.SECTIONS.contains(line.stripTrailing())
                    && !sections.containsKey(line.stripTrailing());
            if (!begins) {
                part.append(line).append('\n');
                continue;
            }
            if (heading.isEmpty()) {
                preface = part.toString().strip();
            } else {
                sections.put(heading, part.toString().strip());
            }
            heading = line.stripTrailing();
            sections.put(heading, "");
            part.setLength(0);
        }
        if (heading.isEmpty()) {
            return new Narrative(part.toString().strip(), sections);
        }
        sections.put(heading, part.toString().strip());
        return new Narrative(preface, sections);
    }

    String section(String heading) {
        return sections.getOrDefault(heading, "");
    }

    Narrative with(String heading, String text) {
        Map<String, String> changed = new LinkedHashMap<>(sections);
        changed.put(heading, text.strip());
        return new Narrative(preface, changed);
    }

    /** The document's text; a section that was added stands behind the others. */
    String text() {
        List<String> parts = new ArrayList<>();
        if (!preface.isEmpty()) {
            parts.add(preface);
        }
        sections.forEach((heading, text) -> parts.add(text.isEmpty() ? heading : heading + "\n\n" + text));
        return String.join("\n\n", parts);
    }
}
