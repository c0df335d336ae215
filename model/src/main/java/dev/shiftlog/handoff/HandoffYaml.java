package dev.shiftlog.handoff;

import dev.shiftlog.json.JsonObject;
import dev.shiftlog.yaml.YamlException;
import dev.shiftlog.yaml.YamlReader;

/** The YAML in the files of handoffs. */
final class HandoffYaml {
    private HandoffYaml() {}

    static JsonObject read(String text) throws HandoffException {
        try {
            return YamlReader.read(text);
        } catch (YamlException broken) {
            throw new HandoffException(broken);
        }
    }
}
